// Japanese on Latin keys: romaji, Hepburn or Kunrei, becomes hiragana as it is typed.
import type { Writing } from "./writing";

export const LONG_VOWEL = "ー";
export const JAPANESE_MARKS = ["1 2 3 4 5 6 7 8 9 0", "、 。 ・ ： ； （ ） 「 」", "『 』 ～ … % ！ {erase}"];

const LETTER = /^[a-z]$/i;
const BEGUN = /[a-z]*$/;

let library: typeof import("./romaji") | null = null;

/** An n that nothing follows is one of its own. */
const finish = (begun: string): string => (library && begun === "n" ? "ん" : begun);

function join(begun: string, key: string): { done: string; begun: string } {
  if (key === "'" && begun === "n") return { done: finish(begun), begun: "" };
  if (!LETTER.test(key)) return { done: finish(begun) + (key === "-" ? LONG_VOWEL : key), begun: "" };
  const letters = begun + key.toLowerCase();
  if (!library) return { done: "", begun: letters };
  // Hepburn doubles ch by a t: matcha.
  const written = library.toHiragana(letters.replace("tch", "cch"), { IMEMode: true });
  const rest = BEGUN.exec(written)![0];
  return { done: written.slice(0, written.length - rest.length), begun: rest };
}

export const kana: Writing = {
  ready: () => library !== null,
  load: async () => void (library = await import("./romaji")),
  join,
  shorten: (begun) => begun.slice(0, -1),
  finish,
};
