// What is being typed: committed text and, in pinyin, letters not yet turned into characters.
import type { Candidate } from "../types";
import { splitSyllables } from "./syllables";

export interface Composition {
  text: string;
  letters: string;
}

export interface Choice {
  text: string;
  /** How many of the typed letters it takes. */
  takes: number;
  /** From our own vocabulary (a word), not from the table of single characters. */
  word: boolean;
}

export const EMPTY: Composition = { text: "", letters: "" };
export const LONGEST_QUESTION = 120;

const LETTER = /^[a-z']$/i;
const soundOf = (pinyin: string): string => pinyin.toLowerCase().replace(/ü/g, "v").replace(/[^a-z]/g, "");

/** Typed syllables as they stand under the line: "huo shao chi bi". */
export const spelled = (letters: string): string => splitSyllables(letters).join(" ");

/** What a search gets to see: the text, and the letters as syllables. */
export const questionOf = ({ text, letters }: Composition): string => [text, spelled(letters)].filter(Boolean).join(" ").trim();

/** A key in pinyin: a letter joins the composition, any other sign first commits it as it stands. */
export function typePinyin(state: Composition, key: string): Composition {
  if (state.text.length + state.letters.length >= LONGEST_QUESTION) return state;
  if (LETTER.test(key) && (key !== "'" || state.letters)) return { ...state, letters: state.letters + key.toLowerCase() };
  return { text: state.text + state.letters + key, letters: "" };
}

export const typePlain = (state: Composition, key: string): Composition =>
  state.text.length >= LONGEST_QUESTION ? state : { text: state.text + state.letters + key, letters: "" };

export const erase = ({ text, letters }: Composition): Composition =>
  letters ? { text, letters: letters.slice(0, -1) } : { text: [...text].slice(0, -1).join(""), letters };

/** Takes a candidate; letters it does not cover stay in the composition. */
export const choose = ({ text, letters }: Composition, choice: Choice): Composition => ({
  text: text + choice.text,
  letters: letters.slice(choice.takes).replace(/^'+/, ""),
});

/** Which beginnings of the letters are worth asking our vocabulary for: all of them, then 4, 3, 2 syllables. */
export function beginningsOf(letters: string): string[] {
  const parts = splitSyllables(letters);
  const shorter = [4, 3, 2].filter((count) => count < parts.length).map((count) => parts.slice(0, count).join(""));
  return parts.length ? [parts.join(""), ...shorter] : [];
}

/** How many typed letters (with their ') a sound covers; all of them when the word goes on beyond. */
function lettersTaken(letters: string, sound: string): number {
  let matched = 0;
  let index = 0;
  for (; index < letters.length && matched < sound.length; index++) {
    if (letters[index] === "'") continue;
    if (letters[index] !== sound[matched]) return letters.length;
    matched++;
  }
  return index;
}

/** Words of our own first, the longest reach first, then single characters for the first syllable. */
export function choicesFor(
  letters: string,
  words: Candidate[],
  characters: (syllable: string) => string[],
): Choice[] {
  const first = splitSyllables(letters)[0];
  if (!first) return [];
  const seen = new Set<string>();
  const fresh = (choice: Choice): boolean => !seen.has(choice.text) && !!seen.add(choice.text);
  const own = words.map(({ text, pinyin }) => ({ text, takes: lettersTaken(letters, soundOf(pinyin)), word: true }));
  own.sort((a, b) => b.takes - a.takes);
  const single = characters(first).map((text) => ({ text, takes: first.length, word: false }));
  return [...own, ...single].filter(fresh);
}
