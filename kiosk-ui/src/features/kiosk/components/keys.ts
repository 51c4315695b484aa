// The rows, looks and names of the on-screen keys.
import { HANGUL_ROWS, SHIFTED_ROWS } from "../input/hangul";
import { JAPANESE_MARKS, LONG_VOWEL } from "../input/kana";
import { ownMode, type Mode } from "../input/modes";

const LETTERS = ["q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m"];
const CHINESE_MARKS = ["1 2 3 4 5 6 7 8 9 0", "， 。 、 ： ； （ ） 《 》", "“ ” · — % ！ {erase}"];
const MARKS = ["1 2 3 4 5 6 7 8 9 0", "- / : ; ( ) & @ '", "\" . , # % ! {erase}"];

const MARKS_OF: Record<string, string[]> = { "zh-CN": CHINESE_MARKS, ja: JAPANESE_MARKS };

/** The key before the third row: what parts or lengthens syllables, or shifts. */
const FIRST_OF_THIRD: Partial<Record<Mode, string>> = { pinyin: "'", kana: LONG_VOWEL };

function letterRows(mode: Mode, shifted: boolean): string[] {
  if (mode === "hangul") return shifted ? SHIFTED_ROWS : HANGUL_ROWS;
  return shifted && mode !== "kana" ? LETTERS.map((row) => row.toUpperCase()) : LETTERS;
}

/** The rows for a page's language; plain: without its marks, for addresses and numbers. */
export function keyLayout(mode: Mode, shifted: boolean, language: string, plain: boolean): string[] {
  const marks = plain ? undefined : MARKS_OF[language];
  const own = ownMode(language);
  const foot = (third: string): string => `{${own}} {english} ${third} {space} ${marks && mode !== "english" ? "？" : "?"} {ask}`;
  if (mode === "figures") return [...(marks ?? MARKS), foot(own === "pinyin" ? "{letters}" : "{figures}")];
  const [first, second, third] = letterRows(mode, shifted);
  return [first!, second!, `${FIRST_OF_THIRD[mode] ?? "{shift}"} ${third} {erase}`, foot("{figures}")];
}

const MODES = "{pinyin} {hangul} {kana} {english} {figures} {letters}";

interface Theme {
  class: string;
  buttons: string;
}

export function keyThemes(mode: Mode, shifted: boolean): Theme[] {
  const chosen = mode === "figures" ? "{figures} {letters}" : `{${mode}}`;
  return [
    { class: "key-side", buttons: `{shift} {erase} ${MODES} ' ${LONG_VOWEL} ? ？` },
    { class: "key-wide", buttons: `{shift} {erase} ' ${LONG_VOWEL}` },
    { class: "key-mode", buttons: MODES },
    { class: "key-chosen", buttons: shifted ? `${chosen} {shift}` : chosen },
    { class: "key-space", buttons: "{space}" },
    { class: "key-jamo", buttons: [...HANGUL_ROWS, ...SHIFTED_ROWS].join(" ") },
    { class: "key-mark", buttons: "? ？" },
    { class: "key-ask", buttons: "{ask}" },
  ];
}

interface Attribute {
  attribute: string;
  value: string;
  buttons: string;
}

/** Names for keys whose face is a picture, empty or too short to tell. */
export function keyLabels(t: (key: string) => string, mode: Mode): Attribute[] {
  const label = (buttons: string, value: string): Attribute => ({ attribute: "aria-label", value, buttons });
  return [
    label("{erase}", t("ask.erase")),
    label("{space}", t("ask.space")),
    label("{shift}", t(mode === "hangul" ? "ask.double" : "ask.shift")),
    label(LONG_VOWEL, t("ask.long")),
    ...["hangul", "kana", "english", "figures"].map((one) => label(`{${one}}`, t(`ask.modes.${one}`))),
  ];
}
