// Korean on the two-set keys: jamo join to syllables as they are typed, and come off one by one.
import type { Writing } from "./writing";

/** The keys in rows as Korean keyboards have them, and what they are with the shift key. */
export const HANGUL_ROWS = ["ㅂ ㅈ ㄷ ㄱ ㅅ ㅛ ㅕ ㅑ ㅐ ㅔ", "ㅁ ㄴ ㅇ ㄹ ㅎ ㅗ ㅓ ㅏ ㅣ", "ㅋ ㅌ ㅊ ㅍ ㅠ ㅜ ㅡ"];
export const SHIFTED_ROWS = ["ㅃ ㅉ ㄸ ㄲ ㅆ ㅛ ㅕ ㅑ ㅒ ㅖ", HANGUL_ROWS[1]!, HANGUL_ROWS[2]!];
const LATIN_ROWS = ["q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m"];
const SHIFTED_LATIN = ["Q W E R T Y U I O P", "A S D F G H J K L", "Z X C V B N M"];

const signs = (rows: string[]): string[] => rows.flatMap((row) => row.split(" "));
const pairs = (latin: string[], rows: string[]): [string, string][] => signs(latin).map((letter, at) => [letter, signs(rows)[at]!]);

/** What a real keyboard's letter stands for. */
const JAMO = new Map([...pairs(LATIN_ROWS, HANGUL_ROWS), ...pairs(SHIFTED_LATIN, SHIFTED_ROWS)]);
const JOINS = /^[ㄱ-ㅣ가-힣]$/;

let library: typeof import("./syllabary") | null = null;

function join(begun: string, key: string): { done: string; begun: string } {
  const sign = JAMO.get(key) ?? key;
  if (!JOINS.test(sign)) return { done: begun + sign, begun: "" };
  if (!library) return { done: "", begun: begun + sign };
  const joined = library.assemble([begun, sign]);
  return { done: joined.slice(0, -1), begun: joined.slice(-1) };
}

/** The jamo of a syllable but the last: 값 → 갑 → 가 → ㄱ. */
function shorten(begun: string): string {
  const jamo = library ? library.disassemble(begun) : begun;
  const left = jamo.slice(0, -1);
  return library && left ? library.assemble([left]) : left;
}

export const hangul: Writing = {
  ready: () => library !== null,
  load: async () => void (library = await import("./syllabary")),
  join,
  shorten,
  finish: (begun) => begun,
};
