// Demand in words: "Mon–Fri 9:00–17:30, at least 1, target 2".
import { useI18n } from "vue-i18n";
import { longDate } from "@/shared/format";
import { DAYS_OF_WEEK, shortWeekday, windowHours } from "./week";
import type { DemandWindow } from "./types";

/** Weekdays as runs: [1,2,3,5] → [[1,3],[5,5]]. */
export function runsOf(days: number[]): [number, number][] {
  const out: [number, number][] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else out.push([day, day]);
  }
  return out;
}

export function useDemandWords() {
  const { t, locale } = useI18n();
  /** The name of weekday 1…7: 2024 began with a Monday. */
  const dayName = (day: number): string => shortWeekday(`2024-01-0${day}`, locale.value);

  /** "Mon–Fri, Sun" of weekdays; of none or all, every day. */
  function daysText(days: number[]): string {
    if (!days.length || days.length === DAYS_OF_WEEK) return t("roster.demand.every_day");
    return runsOf(days)
      .map(([from, to]) => (from === to ? dayName(from) : t("roster.demand.run", { from: dayName(from), to: dayName(to) })))
      .join(t("roster.and"));
  }

  function windowText(window: DemandWindow): string {
    const parts = [
      window.season ? t("roster.demand.season", window.season) : "",
      `${window.date ? longDate(window.date, locale.value) : daysText(window.days ?? [])} ${windowHours(window)}`,
      t("roster.least", { count: window.min_staff }),
      window.target && window.target > window.min_staff ? t("roster.demand.target", { count: window.target }) : "",
      window.max ? t("roster.demand.most", { count: window.max }) : "",
      window.skills?.length ? t("roster.demand.skills", { skills: window.skills.join(t("roster.and")) }) : "",
    ];
    return parts.filter(Boolean).join(t("roster.demand.comma"));
  }

  return { t, locale, dayName, daysText, windowText };
}
