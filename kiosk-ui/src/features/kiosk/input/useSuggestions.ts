// Completions while typing: asked for after a short rest of the hand, the stale ones cancelled.
import { computed, ref, watch, type Ref } from "vue";
import { Problem } from "@/shared/api/http";
import { suggest } from "../api";
import { stillThere } from "../live/content";
import { connection } from "../offline/connection";
import { packReads } from "../offline/pack";
import { suggestKept } from "../offline/suggestions";
import type { Suggestion } from "../types";

const REST_MS = 60;

export function useSuggestions(question: Ref<string>, lang: () => string): Ref<Suggestion[]> {
  const suggestions = ref<Suggestion[]>([]);
  let timer: ReturnType<typeof setTimeout>;
  let running = new AbortController();

  async function look(text: string): Promise<void> {
    running = new AbortController();
    const { signal } = running;
    try {
      const found = await suggest(text, lang(), signal);
      if (!signal.aborted) suggestions.value = found;
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof Problem && error.unreachable) connection.lost();
      suggestions.value = suggestKept(text, lang());
    }
  }

  watch([question, lang, packReads], ([text]) => {
    clearTimeout(timer);
    running.abort();
    if (text.trim()) timer = setTimeout(() => void look(text), REST_MS);
    else suggestions.value = [];
  }, { immediate: true });

  return computed(() => stillThere(suggestions.value));
}
