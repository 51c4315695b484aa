// The entry an answer screen shows: what the question brought, or read by id; read anew when the language changes.
import { computed, ref, watch, type ComputedRef, type Ref } from "vue";
import { Problem } from "@/shared/api/http";
import { getEntry } from "../api";
import { isGone, noteEntry } from "../live/content";
import { pulse } from "../live/pulse";
import type { EntryTitle, Result } from "../types";
import { useNavigation, type Screen } from "./navigation";
import { useVisitor } from "./visitor";

type AnswerScreen = Extract<Screen, { name: "answer" }>;

export interface ShownEntry {
  screen: ComputedRef<AnswerScreen | null>;
  entry: Ref<Result | null>;
  related: Ref<EntryTitle[]>;
  /** It does not exist any more, or cannot be read now. */
  missing: Ref<boolean>;
  /** It was taken back while, or after, it stood here. */
  withdrawn: ComputedRef<boolean>;
}

const wordsOf = ({ lang, title, answer, more, sources, provenance }: Result): string =>
  JSON.stringify([lang, title, answer, more, sources, provenance]);

export function useEntry(): ShownEntry {
  const navigation = useNavigation();
  const visitor = useVisitor();
  const entry = ref<Result | null>(null);
  const related = ref<EntryTitle[]>([]);
  const missing = ref(false);
  const screen = computed(() => (navigation.screen.name === "answer" ? navigation.screen : null));
  const withdrawn = computed(() => !!screen.value && isGone(screen.value.entryId));

  /** `again`: it stands already, and nothing may move for the same words while somebody reads. */
  async function read(id: string, lang: string, again = false): Promise<void> {
    try {
      const found = await getEntry(id, lang);
      if (screen.value?.entryId !== id || visitor.language !== lang) return;
      noteEntry(id, true);
      if (again && entry.value && wordsOf(entry.value) === wordsOf(found)) return;
      entry.value = found;
      related.value = found.related ?? [];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 404 && entry.value) noteEntry(id, false);
      missing.value = !entry.value;
    }
  }

  watch(
    [screen, () => visitor.language],
    ([shown, lang], before) => {
      if (!shown) return;
      const sameScreen = before[0] === shown;
      missing.value = false;
      entry.value = sameScreen ? entry.value : (shown.result ?? null);
      related.value = sameScreen ? related.value : (shown.related ?? []);
      if (!shown.result || sameScreen) void read(shown.entryId, lang);
    },
    { immediate: true },
  );

  watch(pulse, () => screen.value && void read(screen.value.entryId, visitor.language, true));

  return { screen, entry, related, missing, withdrawn };
}
