// What the keys write. Each language of the page has one mode of its own beside English and figures.
import { watch, type Ref } from "vue";
import { hangul } from "./hangul";
import { kana } from "./kana";
import type { Writing } from "./writing";

export type OwnMode = "pinyin" | "hangul" | "kana";
export type Mode = OwnMode | "english" | "figures";

const OWN: Record<string, OwnMode> = { ja: "kana", ko: "hangul" };
const WRITINGS: Partial<Record<Mode, Writing>> = { hangul, kana };

export const ownMode = (language: string): OwnMode => OWN[language] ?? "pinyin";

/** What visitors of a language begin with. */
export const firstMode = (language: string): Mode => (language === "en" ? "english" : ownMode(language));

/** How the keys of a mode join; pinyin, which is chosen from, and plain signs have none. */
export const writingOf = (mode: Mode): Writing | undefined => WRITINGS[mode];

/** Changes the keys with the page's language. Chinese and English share theirs and leave them as they are. */
export function followLanguage(mode: Ref<Mode>, language: () => string): void {
  watch(language, (now, before) => {
    if (ownMode(now) !== ownMode(before)) mode.value = firstMode(now);
  });
}
