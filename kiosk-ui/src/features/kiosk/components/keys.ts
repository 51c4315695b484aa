// The rows, looks and names of the on-screen keys.
import type { Mode } from "../input/useTyping";

const LETTERS = ["q w e r t y u i o p", "a s d f g h j k l"];
const CHINESE_MARKS = ["1 2 3 4 5 6 7 8 9 0", "， 。 、 ： ； （ ） 《 》", "“ ” · — % ！ {erase}"];
const MARKS = ["1 2 3 4 5 6 7 8 9 0", "- / : ; ( ) & @ '", "\" . , # % ! {erase}"];

export function keyLayout(mode: Mode, shifted: boolean, chinese: boolean): string[] {
  const question = chinese && mode !== "english" ? "？" : "?";
  const foot = (third: string): string => `{pinyin} {english} ${third} {space} ${question} {ask}`;
  if (mode === "figures") return [...(chinese ? CHINESE_MARKS : MARKS), foot("{letters}")];
  const rows = [...LETTERS, mode === "pinyin" ? "' z x c v b n m {erase}" : "{shift} z x c v b n m {erase}"];
  return [...rows.map((row) => (shifted ? row.replace(/\b[a-z]\b/g, (letter) => letter.toUpperCase()) : row)), foot("{figures}")];
}

interface Theme {
  class: string;
  buttons: string;
}

export function keyThemes(mode: Mode, shifted: boolean): Theme[] {
  const chosen = mode === "pinyin" ? "{pinyin}" : mode === "english" ? "{english}" : "{letters}";
  return [
    { class: "key-side", buttons: "{shift} {erase} {pinyin} {english} {figures} {letters} ' ? ？" },
    { class: "key-wide", buttons: "{shift} {erase} '" },
    { class: "key-mode", buttons: "{pinyin} {english} {figures} {letters}" },
    { class: "key-chosen", buttons: shifted ? `${chosen} {shift}` : chosen },
    { class: "key-space", buttons: "{space}" },
    { class: "key-mark", buttons: "? ？" },
    { class: "key-ask", buttons: "{ask}" },
  ];
}

interface Attribute {
  attribute: string;
  value: string;
  buttons: string;
}

/** Names for keys whose face is a picture or empty. */
export const keyLabels = (t: (key: string) => string): Attribute[] => [
  { attribute: "aria-label", value: t("ask.erase"), buttons: "{erase}" },
  { attribute: "aria-label", value: t("ask.space"), buttons: "{space}" },
  { attribute: "aria-label", value: t("ask.shift"), buttons: "{shift}" },
];
