// The languages of the interface, each named in itself.
export interface LanguageName {
  tag: string;
  name: string;
}

const NAMES: LanguageName[] = [
  { tag: "zh-CN", name: "简体中文" },
  { tag: "en", name: "English" },
  { tag: "ja", name: "日本語" },
  { tag: "ko", name: "한국어" },
];

/** What visitors choose from. Content falls back on the server. */
export const KIOSK_LANGUAGES = NAMES;
/** What staff choose from. */
export const CONSOLE_LANGUAGES = NAMES.filter(({ tag }) => tag === "zh-CN" || tag === "en");
