// A small search over what was kept, for when the server cannot be reached. It only ever shows whole entries.
import type { Asked, EntryTitle, Result } from "../types";

export interface KeptEntry {
  title: EntryTitle;
  entry?: Result | undefined;
}

const FILLER = /什么|怎么|怎样|哪里|哪个|哪些|为什么|是不是|有没有|可以|请问|一下|[的了吗呢吧啊是在有和与我你您这那？?。，,.!！\s]/g;
const KOREAN_FILLER = /(^|\s)(어디|언제|누구|누가|무엇|어떻게|얼마|어떤|무슨|몇|왜)\S*/g;
/** Korean writes these onto its words. */
const KOREAN_ENDING = /(에서는|에서|에게|까지|부터|으로|인가요|입니까|습니까|있나요|하나요|되나요|나요|어요|아요|은|는|이|가|을|를|에|의|로|와|과|도)$/;
const ANSWER_COVERAGE = 0.8;
const ANSWER_MARGIN = 0.15;
const CARD_COVERAGE = 0.4;

const folded = (text: string): string => text.normalize("NFKC").toLowerCase();

function termsOfRun(run: string): string[] {
  const word = /\p{Script=Hangul}/u.test(run) && run.length > 2 ? run.replace(KOREAN_ENDING, "") : run;
  if (/[a-z0-9]/.test(word) || word.length === 1) return [word];
  return Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));
}

/**
 * Pairs of Chinese characters, katakana and Korean syllables, and whole Latin words; a single character counts by
 * itself. Hiragana is the grammar of Japanese and says nothing here.
 */
export function termsOf(text: string): string[] {
  const plain = folded(text).replace(KOREAN_FILLER, " ").replace(FILLER, " ");
  const runs = plain.match(/\p{Script=Han}+|[\p{Script=Katakana}ー]+|\p{Script=Hangul}+|[a-z0-9]+/gu) ?? [];
  return runs.flatMap(termsOfRun);
}

/** The share of the question's terms that a text holds, 0…1. */
function coverage(terms: string[], text: string): number {
  return terms.filter((term) => text.includes(term)).length / terms.length;
}

function scoreOf(terms: string[], { title, entry }: KeptEntry): number {
  const heading = coverage(terms, folded(title.title));
  const body = entry ? coverage(terms, folded(`${title.title} ${entry.answer} ${entry.more ?? ""}`)) : 0;
  return Math.max(heading, body * 0.7);
}

const asResult = ({ title, entry }: KeptEntry, score: number): Result | null => (entry ? { ...entry, title: title.title, score } : null);

/** Answers as the server would, in its shape, from kept entries only. */
export function searchKept(question: string, kept: KeptEntry[]): Asked {
  const terms = termsOf(question);
  const scored = terms.length ? kept.map((entry) => ({ entry, score: scoreOf(terms, entry) })) : [];
  scored.sort((a, b) => b.score - a.score);
  const found = scored.filter(({ score }) => score >= CARD_COVERAGE).slice(0, 3);
  const results = found.map(({ entry, score }) => asResult(entry, score)).filter((result) => result !== null);
  const [best, next] = scored;
  const sure = !!best && best.score >= ANSWER_COVERAGE && best.score - (next?.score ?? 0) >= ANSWER_MARGIN;
  const band = results.length === 0 ? "none" : sure && results[0]!.entry_id === best.entry.title.entry_id ? "answer" : "cards";
  const near = scored.slice(0, 3).filter(({ score }) => score > 0).map(({ entry }) => entry.title);
  return { answered: band !== "none", band, query_id: "", results, related: near, did_you_mean: [] };
}
