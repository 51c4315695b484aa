// How an answer is set: its first sentence as a headline, the rest as text, a quotation as ruled columns.
import { spaceScripts } from "@/shared/format";

export interface SetAnswer {
  headline: string;
  /** The second line of the headline, such as the year after the reign year. */
  second: string;
  /** Paragraphs under it. */
  paragraphs: string[];
}

export interface Quotation {
  /** One column each, with its closing mark. */
  columns: string[];
  /** The work named just before the quotation, without its marks. */
  work: string;
}

const SENTENCE_END = /[。！？；]|[.!?;](?=\s|$)/;
const HAN = /\p{Script=Han}/u;
const LEAST_QUOTED = 10;
const LONGEST_COLUMN = 11;
const MOST_COLUMNS = 12;

/** Width in Chinese characters: a Latin letter counts about half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign.codePointAt(0)! < 0x2e80 ? 0.52 : 1;
  return width;
}

/** Splits at the end of the first sentence, which does not count inside quotation marks or brackets. */
function firstSentence(text: string): [string, string] {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]!;
    if ("“《（(「『".includes(sign)) depth++;
    else if ("”》）)」』".includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && SENTENCE_END.test(text.slice(index, index + 2).match(/^.\s?/)?.[0] ?? sign)) {
      if (/[.!?;]/.test(sign) && !/^\s|^$/.test(text.slice(index + 1))) continue;
      return [text.slice(0, index + 1), text.slice(index + 1).trim()];
    }
  }
  return [text, ""];
}

const bare = (sentence: string): string => sentence.trim().replace(/[。；.;]$/, "");

/** Parts a short first sentence in two: "建安十三年冬，公元208年" or "…（公元208年）". */
function twoLines(sentence: string): [string, string] {
  const bracket = /^(.{2,12})[（(]([^（）()]{2,16})[）)]$/.exec(sentence);
  if (bracket) return [bracket[1]!.trim(), bracket[2]!];
  const comma = sentence.indexOf("，");
  if (comma < 2 || sentence.indexOf("，", comma + 1) >= 0) return [sentence, ""];
  const [first, second] = [sentence.slice(0, comma), sentence.slice(comma + 1)];
  return widthOf(first) <= 9 && widthOf(second) <= 14 ? [first, second] : [sentence, ""];
}

const paragraphsOf = (...texts: (string | null | undefined)[]): string[] =>
  texts.flatMap((text) => (text ?? "").split(/\n+/)).map((text) => spaceScripts(text.trim())).filter(Boolean);

/** Sets `answer` and `more`. A first sentence too long for a headline still leads, only smaller. */
export function setAnswer(answer: string, more?: string | null): SetAnswer {
  const [sentence, rest] = firstSentence(answer.trim());
  const [headline, second] = twoLines(bare(sentence));
  return { headline: spaceScripts(headline), second: spaceScripts(second), paragraphs: paragraphsOf(rest, more) };
}

/** Cuts at the marks of the sentence, and a piece still too long into equal halves. */
function columnsOf(quoted: string): string[] {
  const pieces = quoted.match(/[^，。；：？！、]+[，。；：？！、]*/g) ?? [];
  return pieces.flatMap((piece) => {
    const count = Math.ceil(piece.length / (LONGEST_COLUMN + 1));
    const length = Math.ceil(piece.length / count);
    return Array.from({ length: count }, (_, part) => piece.slice(part * length, (part + 1) * length));
  });
}

/** The longest quotation of a text “…”, if it is long enough to be set as ruled columns. */
export function quotationIn(...texts: (string | null | undefined)[]): Quotation | null {
  let best: Quotation | null = null;
  let longest = LEAST_QUOTED - 1;
  for (const text of texts) {
    for (const match of (text ?? "").matchAll(/“([^“”]+)”/g)) {
      const quoted = match[1]!;
      const columns = columnsOf(quoted);
      if (quoted.length <= longest || columns.length > MOST_COLUMNS || !HAN.test(quoted)) continue;
      longest = quoted.length;
      const before = (text ?? "").slice(0, match.index);
      best = { columns, work: /《([^《》]+)》[^《》”。]{0,12}$/.exec(before)?.[1] ?? "" };
    }
  }
  return best;
}
