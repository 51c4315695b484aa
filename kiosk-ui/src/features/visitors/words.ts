// How this feature writes moments and days.
import { useI18n } from "vue-i18n";
import { dateOf, shortDate, timeOf } from "@/shared/format";
import { useSession } from "@/shared/console/session";

export function useVoiceWords() {
  const session = useSession();
  const { t, locale } = useI18n();
  const day = (date: string): string => shortDate(date, locale.value);
  const moment = (instant: string): string =>
    `${day(dateOf(instant, session.zone))} ${timeOf(instant, session.zone)}`;
  return { t, locale, day, moment };
}
