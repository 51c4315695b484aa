// Follows one question: reads it, waits, reads again, and stops when there is nothing more to come. Nothing is kept.
import { onBeforeUnmount, onMounted, ref, watch, type Ref } from "vue";
import { http, Problem } from "@/shared/api/http";
import { askedCentre } from "../address";
import { connection } from "../offline/connection";
import type { Entry } from "../types";
import { nextLookMs, standingFor } from "./rules";
import type { Followed, Standing } from "./types";

export interface Follow {
  question: Ref<Followed | null>;
  standing: Ref<Standing>;
  answer: Ref<Entry | null>;
}

const query = { centre: askedCentre };

/** The answer as it stands now; nothing where it was withdrawn again. */
async function readAnswer(entry: string, lang: string): Promise<Entry | null> {
  try {
    return await http.get<Entry>(`/kiosk/entries/${encodeURIComponent(entry)}`, { query: { ...query, lang }, fresh: true });
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}

export function useFollow(id: () => string, language: () => string): Follow {
  const question = ref<Followed | null>(null);
  const standing = ref<Standing>("reading");
  const answer = ref<Entry | null>(null);
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left = false;

  async function read(): Promise<void> {
    const [asked, lang] = [id(), language()];
    const found = await http.get<Followed>(`/kiosk/questions/${encodeURIComponent(asked)}`, { query, fresh: true });
    const told = found.entry_id ? await readAnswer(found.entry_id, lang) : null;
    if (left || asked !== id() || lang !== language()) return;
    question.value = found;
    answer.value = told;
    standing.value = standingFor(found, told !== null);
    connection.found();
  }

  async function look(): Promise<void> {
    clearTimeout(timer);
    try {
      if (!document.hidden) await read();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 404 || error.status === 422) standing.value = "unknown";
      // What is known stays on the page while the line is bad.
      else if (!question.value) standing.value = "offline";
    }
    const wait = nextLookMs(standing.value, (looks += 1));
    if (wait !== null && !left) timer = setTimeout(() => void look(), wait);
  }

  const seen = (): void => void (document.hidden || look());
  onMounted(() => document.addEventListener("visibilitychange", seen));
  onBeforeUnmount(() => {
    left = true;
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", seen);
  });
  watch([id, language], () => void look(), { immediate: true });

  return { question, standing, answer };
}
