// The rota as a table: its range, what stands in each place and how it stands, who had how many turns. Pure.
import { addDays } from "@/shared/console/zoned";
import { DAYS_OF_WEEK, dateOfShift, isHeldBy, mondayOf } from "../week";
import type { Shift } from "../types";
import { DUTY_KINDS, type Duty, type Range, type RotaDay, type RotaItem } from "./types";

export type Reach = "week" | "month";

const firstOfNext = (date: string): string => {
  const [year, month] = date.split("-").map(Number) as [number, number];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
};

/** The week or month in which a date lies. */
export function rangeOf(date: string, reach: Reach): Range {
  const from = reach === "week" ? mondayOf(date) : `${date.slice(0, 8)}01`;
  return { from, to: reach === "week" ? addDays(from, DAYS_OF_WEEK) : firstOfNext(date) };
}

/** A date of the range before or after. */
export const beside = ({ from, to }: Range, step: -1 | 1): string => (step < 0 ? addDays(from, -1) : to);

/** The part of a range that can still be given out; null when it is all over. */
export function ahead({ from, to }: Range, today: string): Range | null {
  const first = from > today ? from : today;
  return first < to ? { from: first, to } : null;
}

/** How a place stands: done; given to somebody; nobody's; past without a mark; past and nobody's; given out and not due any
 *  more; not due. */
export type Standing = "done" | "given" | "empty" | "unmarked" | "missed" | "off" | "none";

export function standingOf(item: RotaItem | undefined, date: string, today: string): Standing {
  if (!item) return "none";
  if (item.done_at) return "done";
  if (!item.due) return "off";
  if (date < today) return item.staff_id ? "unmarked" : "missed";
  return item.staff_id ? "given" : "empty";
}

export const itemOf = (day: RotaDay | undefined, duty: string): RotaItem | undefined =>
  day?.items.find(({ duty_id }) => duty_id === duty);

/** The duties of a table: those that go round now, and those put away that stand in its days; by kind, then name. */
export function columnsOf(duties: Duty[], days: RotaDay[]): Duty[] {
  const standing = new Set(days.flatMap(({ items }) => items.map(({ duty_id }) => duty_id)));
  const weight = ({ kind }: Duty): number => DUTY_KINDS.indexOf(kind);
  return duties
    .filter(({ id, active }) => active || standing.has(id))
    .sort((a, b) => weight(a) - weight(b) || a.name["zh-CN"].localeCompare(b.name["zh-CN"], "zh-CN"));
}

/** Turns of each person, most first. */
export function turnsOf(days: RotaDay[]): { staff: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { staff_id: staff } of days.flatMap(({ items }) => items)) if (staff) counts.set(staff, (counts.get(staff) ?? 0) + 1);
  return [...counts].map(([staff, count]) => ({ staff, count })).sort((a, b) => b.count - a.count || a.staff.localeCompare(b.staff));
}

/** What is to be done by somebody on a date and is not marked yet. */
export const dueFor = (days: RotaDay[], staff: string, date: string): RotaItem[] =>
  (days.find((day) => day.date === date)?.items ?? []).filter((item) => item.staff_id === staff && !item.done_at);

/** The shifts of each person on a date that are published: who is there to be asked. */
export const workingOn = (shifts: Shift[], staff: string, date: string, zone: string): Shift[] =>
  shifts.filter((shift) => shift.status === "published" && isHeldBy(shift, staff) && dateOfShift(shift, zone) === date);

/** Reasons with the places for which they hold, as few lines as can be. */
export function byReason<T extends { message: string }>(items: T[]): { message: string; items: T[] }[] {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(item.message, [...(found.get(item.message) ?? []), item]);
  return [...found].map(([message, those]) => ({ message, items: those }));
}
