// What is typed on the ask screen, by touch or on a real keyboard: text, what is begun, the characters to choose from.
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
import { writingOf, type Mode } from "./modes";
import { finishIn, retypeIn, typeIn, type Writing } from "./writing";

export interface Typing {
  state: Ref<Composition>;
  mode: Ref<Mode>;
  /** What is begun, as it stands in the field: pinyin by syllables, kana and hangul as they are so far. */
  begun: ComputedRef<string>;
  choices: ComputedRef<Choice[]>;
  question: ComputedRef<string>;
  press: (key: string) => void;
  erase: () => void;
  /** Makes text of what is begun. */
  settle: () => void;
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
  const writing = computed(() => writingOf(mode.value));
  const pinyin = computed(() => (writing.value ? "" : state.value.letters));

  /** Tried again with the next letter where the table could not be had. */
  const load = (): Promise<void> =>
    loadCharacters().then(
      () => void (loaded.value = true),
      () => undefined,
    );
  void load();

  /** What was typed before the library had come is joined then; tried again with the next key, as above. */
  const prepare = (script: Writing): Promise<void> =>
    script.load().then(
      () => void (writing.value === script && (state.value = retypeIn(script, state.value))),
      () => undefined,
    );

  const settle = (): void => {
    const { text, letters } = state.value;
    state.value = writing.value ? finishIn(writing.value, state.value) : { text: text + letters, letters: "" };
  };

  // Letters of one script mean nothing in another: they become text. Between pinyin and English they wait.
  watch(
    writing,
    (now, before) => {
      if (before) state.value = finishIn(before, state.value);
      else if (now) state.value = { text: state.value.text + state.value.letters, letters: "" };
      if (now && !now.ready()) void prepare(now);
    },
    { immediate: true, flush: "sync" },
  );

  watch(
    [pinyin, packReads, content.changes],
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
    loaded.value || words.value.length ? compose.choicesFor(pinyin.value, words.value, charactersFor) : [],
  );

  const press = (key: string): void => {
    const script = writing.value;
    if (script && !script.ready()) void prepare(script);
    if (script) state.value = typeIn(script, state.value, key);
    else state.value = mode.value === "pinyin" ? compose.typePinyin(state.value, key) : compose.typePlain(state.value, key);
  };

  const erase = (): void => {
    const { text, letters } = state.value;
    state.value = writing.value && letters ? { text, letters: writing.value.shorten(letters) } : compose.erase(state.value);
  };

  return {
    state,
    mode,
    begun: computed(() => (writing.value ? state.value.letters : compose.spelled(state.value.letters))),
    choices,
    question: computed(() => (writing.value ? (state.value.text + state.value.letters).trim() : compose.questionOf(state.value))),
    press,
    erase,
    settle,
    choose: (choice) => (state.value = compose.choose(state.value, choice)),
    clear: () => (state.value = compose.EMPTY),
    set: (next) => (state.value = { text: next, letters: "" }),
  };
}
