// Completions and words for pinyin from what was kept, for when the server cannot be reached.
import { pieceReadAs } from "../input/characters";
import { splitSyllables } from "../input/syllables";
import type { Candidate, Suggestion } from "../types";
import { keptEntries } from "./pack";
import { searchKept } from "./search";

const MOST = 8;
const LETTERS = /^[a-z' ]+$/i;

/** Titles that read as the letters, or that the words find. */
export function suggestKept(question: string, lang: string): Suggestion[] {
  const kept = keptEntries(lang);
  const syllables = LETTERS.test(question) ? splitSyllables(question.replace(/ /g, "'")) : [];
  const read = syllables.length ? kept.map(({ title }) => title).filter(({ title }) => pieceReadAs(syllables, title)) : [];
  const found = read.length ? read : searchKept(question, kept).results;
  return found.slice(0, MOST).map(({ entry_id, title, provenance }) => ({ text: title, entry_id, provenance }));
}

/** Words of the kept titles that read as the letters. */
export function wordsKept(letters: string): Candidate[] {
  const syllables = splitSyllables(letters);
  const pieces = syllables.length > 1 ? keptEntries("zh-CN").map(({ title }) => pieceReadAs(syllables, title.title)) : [];
  return [...new Set(pieces.filter(Boolean))].map((text) => ({ text, pinyin: syllables.join(" ") }));
}
