// The reader's language, kept in this browser; Chinese first.
import { computed, ref } from "vue";
import { useI18n } from "vue-i18n";
import { setLanguage } from "@/shared/api/http";
import { CONSOLE_LANGUAGES } from "@/shared/i18n/languages";

const KEY = "yizhan.language";

export const keptLanguage = (): string => (localStorage.getItem(KEY) === "en" ? "en" : "zh-CN");

/** The language that is shown, for what has names of its own in it and stands outside any page. */
export const shownLanguage = ref(keptLanguage());

/** Makes the language that of the page and of what the server answers. */
export function applyLanguage(tag: string): void {
  localStorage.setItem(KEY, tag);
  document.documentElement.lang = tag;
  shownLanguage.value = tag;
  setLanguage(tag);
}

export function useConsoleLanguage() {
  const { locale } = useI18n();
  const other = computed(() => CONSOLE_LANGUAGES.find((language) => language.tag !== locale.value)!);
  const toggle = (): void => {
    const { tag } = other.value;
    locale.value = tag;
    applyLanguage(tag);
  };
  return { locale, other, toggle };
}

/** "English" in the reader's language, Chinese by its script; the tag itself where nobody knows it. */
export function languageName(tag: string, reader: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    const known = language === "zh" ? `zh-${script}` : language;
    return new Intl.DisplayNames([reader], { type: "language" }).of(known) ?? tag;
  } catch {
    return tag;
  }
}
