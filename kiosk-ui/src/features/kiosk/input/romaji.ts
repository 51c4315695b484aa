// The part of WanaKana that the keys need, fetched when Japanese is first typed.
export { toHiragana } from "wanakana";
