// How this feature writes moments, days and languages.
import { useI18n } from "vue-i18n";
import { dateOf, shortDate, timeOf } from "@/shared/format";
import { useSession } from "@/shared/console/session";

/** "English" in the reader's language; the tag itself where nobody knows it. */
export function languageName(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function useVoiceWords() {
  const session = useSession();
  const { t, locale } = useI18n();
  const day = (date: string): string => shortDate(date, locale.value);
  const moment = (instant: string): string =>
    `${day(dateOf(instant, session.zone))} ${timeOf(instant, session.zone)}`;
  return { t, locale, day, moment };
}
