// A month as weeks of seven days, Monday first, with the neighbours' days left out.
import { spaceScripts } from "@/shared/format";
import { addDays } from "./zoned";

/** "2026-11" of a date. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** The month so many months later. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const at = year * 12 + number - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** Rows of seven: a date, or null before the first and after the last day. */
export function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const end = `${addMonths(month, 1)}-01`;
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells: (string | null)[] = Array.from({ length: before }, () => null);
  for (let date = first; date < end; date = addDays(date, 1)) cells.push(date);
  while (cells.length % 7) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** "2026 年 11 月", "November 2026". */
export const monthText = (month: string, tag: string): string =>
  spaceScripts(new Intl.DateTimeFormat(tag, { year: "numeric", month: "long", timeZone: "UTC" }).format(new Date(`${month}-15T00:00:00Z`)));
