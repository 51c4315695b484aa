// How an answer is set: its first sentence as a headline, the rest as text, a quotation as ruled columns.
import { typeset } from "./typeset";

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
  /** The quoted words as they stand. */
  words: string;
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

const paragraphsOf = (text: string): string[] =>
  text.split(/\n+/).map((line) => typeset(line.trim())).filter(Boolean);

/** What follows the first sentence runs on into `more` as one text; Latin sentences are parted by a space. */
function runOn(rest: string, more: string): string {
  if (!rest || !more) return rest + more;
  return rest + (/[\p{Script=Latin}][”"’)]?[.!?][”"’)]?$/u.test(rest) ? " " : "") + more;
}

/** Sets `answer` and `more`; a quotation that stands in columns of its own is taken out of the text. */
export function setAnswer(answer: string, more?: string | null, quotation?: Quotation | null): SetAnswer {
  const [sentence, rest] = firstSentence(answer.trim());
  const [headline, second] = twoLines(bare(sentence));
  const text = withoutQuotation(runOn(rest, (more ?? "").trim()), quotation);
  return { headline: typeset(headline), second: typeset(second), paragraphs: paragraphsOf(text) };
}

/** A piece of two or three signs joins the next where both still make one column. */
function joinShort(pieces: string[]): string[] {
  return pieces.reduce<string[]>((joined, piece) => {
    const last = joined[joined.length - 1];
    const fits = last !== undefined && last.length <= 4 && /[，、]$/.test(last) && last.length + piece.length <= LONGEST_COLUMN;
    return fits ? [...joined.slice(0, -1), last + piece] : [...joined, piece];
  }, []);
}

/** Cuts at the marks of the sentence, and a piece still too long into equal parts. */
function columnsOf(quoted: string): string[] {
  const pieces = quoted.match(/[^，。；：？！、]+[，。；：？！、]*/g) ?? [];
  return joinShort(pieces).flatMap((piece) => {
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
      best = { words: quoted, columns, work: /《([^《》]+)》[^《》”。]{0,12}$/.exec(before)?.[1] ?? "" };
    }
  }
  return best;
}

/** Leaves out the sentence that only brings the quotation ("《三国志·周瑜传》记火起之时：“…”"); any other stays whole. */
function withoutQuotation(text: string, quotation?: Quotation | null): string {
  if (!quotation) return text;
  const at = text.indexOf(`“${quotation.words}”`);
  const before = text.slice(0, Math.max(at, 0));
  const bringing = /(?:^|[。！？\n])([^。！？\n]{0,24}：)$/.exec(before)?.[1];
  const after = text.slice(at + quotation.words.length + 2);
  const whole = /[。！？]$/.test(quotation.words) || after.startsWith("。");
  if (at < 0 || bringing === undefined || !whole) return text;
  return before.slice(0, before.length - bringing.length) + after.replace(/^。/, "");
}
