// How the book speaks: numbers in 汉字 in Chinese, in figures elsewhere; times in the centre's zone.
import { useI18n } from "vue-i18n";
import { hanNumber, longDate, shortDate, timeOf, weekday } from "@/shared/format";
import { useSession } from "@/shared/console/session";
import type { Entry } from "./types";

export function useBookWords() {
  const { t, locale } = useI18n();
  const session = useSession();
  const number = (value: number): string => (locale.value.startsWith("zh") ? hanNumber(value) : String(value));
  const clock = (instant: string): string => timeOf(instant, session.zone);
  /** "第六条", "entry 6"; an addendum has no number and is named by its time. */
  const entryName = (entry: Entry): string =>
    entry.line
      ? t("journal.entry_name", { number: number(entry.line) })
      : t("journal.addendum_name", { time: clock(entry.recorded_at) });
  /** "11 月 20 日 星期五", "Friday 20 November"; with the year where the page may be read later. */
  function dayName(date: string, withYear = false): string {
    const day = (withYear ? longDate : shortDate)(date, locale.value);
    const name = weekday(date, locale.value);
    return locale.value.startsWith("zh") ? `${day} ${name}` : `${name} ${day}`;
  }
  return { t, locale, number, clock, entryName, dayName };
}
