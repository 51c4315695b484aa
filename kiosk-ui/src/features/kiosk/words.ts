// The kiosk's translator, and a short way to its words in components.
import { useI18n } from "vue-i18n";
import { createAppI18n } from "@/shared/i18n";

export const FIRST_LANGUAGE = "zh-CN";

export { KIOSK_LANGUAGES as LANGUAGES } from "@/shared/i18n/languages";

export const i18n = createAppI18n(import.meta.glob("/src/features/kiosk/{,device/}locales/*.json", { eager: true }), FIRST_LANGUAGE);

export interface Words {
  t: (key: string, values?: Record<string, unknown>) => string;
  /** A text kept as lines. */
  lines: (key: string) => string[];
}

/** Words of the feature `kiosk`, by their key below it. */
export function useWords(): Words {
  const { t, tm, rt } = useI18n();
  return {
    t: (key, values = {}) => t(`kiosk.${key}`, values),
    lines: (key) => (tm(`kiosk.${key}`) as string[]).map((line) => rt(line)),
  };
}
