// How notices speak of days and moments.
import { useI18n } from "vue-i18n";
import { dateOf, longDate, spaceScripts, timeOf } from "@/shared/format";
import { useSession } from "@/shared/console/session";
import type { Standing } from "./board";

export function useNoticeWords() {
  const { t, locale } = useI18n();
  const session = useSession();
  const day = (date: string): string => longDate(date, locale.value);
  const dayOf = (instant: string): string => day(dateOf(instant, session.zone));
  const moment = (instant: string): string => `${dayOf(instant)} ${timeOf(instant, session.zone)}`;

  /** "7 天后复核", "复核逾期 12 天"; "" without a review. */
  function reviewWords({ reviewIn }: Standing): string {
    if (reviewIn === null) return "";
    if (reviewIn < 0) return spaceScripts(t("notices.review.overdue", { days: -reviewIn }, -reviewIn));
    return reviewIn === 0 ? t("notices.review.today") : spaceScripts(t("notices.review.in", { days: reviewIn }, reviewIn));
  }

  return { t, locale, day, dayOf, moment, reviewWords };
}
