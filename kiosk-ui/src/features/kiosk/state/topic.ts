// The entries of a topic in the visitor's language: read anew when either changes, when the content does, and when the
// server is back.
import { ref, watch, type Ref } from "vue";
import { Problem } from "@/shared/api/http";
import { getEntryTitles } from "../api";
import { content } from "../live/content";
import { connection } from "../offline/connection";
import type { EntryTitle } from "../types";

export interface ShownTopic {
  /** null until they have been read; what stands stays when it cannot be read in another language. */
  entries: Ref<EntryTitle[] | null>;
  /** There is nothing to show because nobody answered, which is not the same as an empty topic. */
  unread: Ref<boolean>;
}

export function useTopic(id: () => string, lang: () => string): ShownTopic {
  const entries = ref<EntryTitle[] | null>(null);
  const unread = ref(false);
  let latest = 0;

  async function read(topic: string, language: string): Promise<void> {
    const turn = (latest += 1);
    try {
      const found = await getEntryTitles(language, topic);
      if (turn === latest) entries.value = found;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
    if (turn === latest) unread.value = entries.value === null;
  }

  watch(
    [id, lang, content.changes],
    ([topic, language], [before]) => {
      if (topic !== before) entries.value = null;
      void read(topic, language);
    },
    { immediate: true },
  );
  watch(connection.online, (online) => online && void read(id(), lang()));

  return { entries, unread };
}
