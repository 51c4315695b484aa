// What is typed on the ask screen, by touch or on a real keyboard: text, pinyin letters, the characters to choose from.
import { computed, ref, watch, type ComputedRef, type Ref } from "vue";
import { Problem } from "@/shared/api/http";
import { candidates } from "../api";
import { content } from "../live/content";
import { packReads } from "../offline/pack";
import { wordsKept } from "../offline/suggestions";
import type { Candidate } from "../types";
import { charactersFor, loadCharacters } from "./characters";
import * as compose from "./composition";
import type { Choice, Composition } from "./composition";

export type Mode = "pinyin" | "english" | "figures";

export interface Typing {
  state: Ref<Composition>;
  mode: Ref<Mode>;
  choices: ComputedRef<Choice[]>;
  question: ComputedRef<string>;
  press: (key: string) => void;
  erase: () => void;
  choose: (choice: Choice) => void;
  clear: () => void;
  set: (text: string) => void;
}

/** A day of visitors types more than need be remembered. */
const MOST_KNOWN = 500;

/** By the letters, the ones used last at the end; of one content only. */
const known = new Map<string, Candidate[]>();
let knownOf = content.changes.value;

function remember(pinyin: string, words: Candidate[]): void {
  known.delete(pinyin);
  known.set(pinyin, words);
  for (const oldest of known.keys()) if (known.size > MOST_KNOWN) known.delete(oldest);
}

/** Words of our vocabulary for the letters; from what was kept when the server is gone. */
async function wordsFor(pinyin: string, signal: AbortSignal): Promise<Candidate[]> {
  const changes = content.changes.value;
  if (knownOf !== changes) known.clear();
  knownOf = changes;
  const before = known.get(pinyin);
  if (before) remember(pinyin, before);
  if (before) return before;
  try {
    const found = await candidates(pinyin, signal);
    if (changes === content.changes.value) remember(pinyin, found);
    return found;
  } catch (error) {
    if (error instanceof Problem) return wordsKept(pinyin);
    throw error;
  }
}

export function useTyping(first: Mode, text = ""): Typing {
  const state = ref<Composition>({ text, letters: "" });
  const mode = ref<Mode>(first);
  const words = ref<Candidate[]>([]);
  const loaded = ref(false);
  let running = new AbortController();

  /** Tried again with the next letter where the table could not be had. */
  const load = (): Promise<void> =>
    loadCharacters().then(
      () => void (loaded.value = true),
      () => undefined,
    );
  void load();

  watch(
    [() => state.value.letters, packReads, content.changes],
    async ([letters]) => {
      if (!loaded.value) void load();
      running.abort();
      running = new AbortController();
      const { signal } = running;
      const found = await Promise.all(compose.beginningsOf(letters).map((pinyin) => wordsFor(pinyin, signal))).catch(() => []);
      if (!signal.aborted) words.value = found.flat();
    },
  );

  const choices = computed(() =>
    loaded.value || words.value.length ? compose.choicesFor(state.value.letters, words.value, charactersFor) : [],
  );

  const press = (key: string): void => {
    state.value = mode.value === "pinyin" ? compose.typePinyin(state.value, key) : compose.typePlain(state.value, key);
  };

  return {
    state,
    mode,
    choices,
    question: computed(() => compose.questionOf(state.value)),
    press,
    erase: () => (state.value = compose.erase(state.value)),
    choose: (choice) => (state.value = compose.choose(state.value, choice)),
    clear: () => (state.value = compose.EMPTY),
    set: (next) => (state.value = { text: next, letters: "" }),
  };
}
