// Gathers the locale files of an app's features: features/<f>/locales/<tag>.json becomes messages[tag][f].
import { createI18n, type I18n } from "vue-i18n";
import { setLanguage } from "@/shared/api/http";
import { fetchFaces } from "@/shared/faces";

export type Messages = Record<string, unknown>;
type LocaleModules = Record<string, { default: Messages }>;

const own = import.meta.glob<{ default: Messages }>("./locales/*.json", { eager: true });

/** From `…/<feature>/locales/<tag>.json`; our own files are the feature `shared`. */
function placeOf(path: string): { feature: string; tag: string } {
  const match = /(?:([^/]+)\/)?locales\/([^/]+)\.json$/.exec(path);
  const feature = match?.[1];
  return { feature: !feature || feature === "." ? "shared" : feature, tag: match?.[2] ?? "" };
}

export function mergeLocales(modules: LocaleModules): Record<string, Record<string, Messages>> {
  const messages: Record<string, Record<string, Messages>> = {};
  for (const [path, module] of Object.entries(modules)) {
    const { feature, tag } = placeOf(path);
    (messages[tag] ??= {})[feature] = module.default;
  }
  return messages;
}

/** The app's translator; a word missing in a language falls back to English, then Chinese. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function createAppI18n(modules: LocaleModules, locale: string): I18n<any, any, any, string, false> {
  return createI18n({
    legacy: false,
    locale,
    fallbackLocale: { ja: ["en", "zh-CN"], ko: ["en", "zh-CN"], default: ["zh-CN"] },
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    messages: mergeLocales({ ...own, ...modules }) as any,
    missingWarn: import.meta.env.DEV,
    fallbackWarn: false,
  });
}

/** Switches words, their faces, the page's language and what the server is asked for. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function useLanguage(i18n: I18n<any, any, any, string, false>, tag: string): void {
  i18n.global.locale.value = tag;
  document.documentElement.lang = tag;
  fetchFaces(tag);
  setLanguage(tag);
}
