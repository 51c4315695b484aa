// How this feature writes moments, days and languages.
import { useI18n } from "vue-i18n";
import { dateOf, shortDate, timeOf } from "@/shared/format";
import { languageName } from "@/shared/console/language";
import { useSession } from "@/shared/console/session";

export function useQuestionWords() {
  const session = useSession();
  const { t, locale } = useI18n();
  const day = (date: string): string => shortDate(date, locale.value);
  const moment = (instant: string): string => `${day(dateOf(instant, session.zone))} ${timeOf(instant, session.zone)}`;
  const languages = (tags: string[]): string => tags.map((tag) => languageName(tag, locale.value)).join(t("console.and"));
  return { t, locale, day, moment, languages };
}
