// The quarter-em between Chinese and Latin letters or figures, as a thin space; none next to punctuation.

const GAP = "\u2009";
const HAN = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
const LATIN = "A-Za-z0-9";
const HAN_LATIN = new RegExp(`(?<=[${HAN}])[ \\u2009]?(?=[${LATIN}])`, "gu");
const LATIN_HAN = new RegExp(`(?<=[${LATIN}%℃])[ \\u2009]?(?=[${HAN}])`, "gu");
// A reign or Han numeral glued to figures is rare; 第3条 keeps its gap like any other text.

/** Sets the gap between scripts; text that already has one stays as it is. */
export function spaceScripts(text: string): string {
  return text.replace(HAN_LATIN, GAP).replace(LATIN_HAN, GAP);
}
