// A week of shifts as a table: its dates, who stands in which cell, hours of each person. Pure.
import { dateOf, plainTime, timeOf } from "@/shared/format";
import { addDays, instantOf } from "@/shared/console/zoned";
import type { CalendarDay, DemandWindow, NewShift, Post, Shift, Span } from "./types";

export const DAYS_OF_WEEK = 7;
const MINUTE_MS = 60_000;

/** 1 is Monday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || DAYS_OF_WEEK;
export const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date));
export const daysFrom = (monday: string): string[] =>
  Array.from({ length: DAYS_OF_WEEK }, (_, index) => addDays(monday, index));

/** "Sun", "周日". */
export const shortWeekday = (date: string, tag: string): string =>
  new Intl.DateTimeFormat(tag, { weekday: "short", timeZone: "UTC" }).format(new Date(`${date}T12:00:00Z`));

/** From the beginning of one date to that of another, in the centre's zone. */
export const spanOf = (from: string, to: string, zone: string): Span => ({
  from: instantOf(from, "00:00", zone),
  to: instantOf(to, "00:00", zone),
});

export const minutesOf = ({ from, to }: Span): number => (Date.parse(to) - Date.parse(from)) / MINUTE_MS;
export const meets = (a: Span, b: Span): boolean =>
  Date.parse(a.from) < Date.parse(b.to) && Date.parse(b.from) < Date.parse(a.to);
export const spanOfShift = (shift: Pick<Shift, "start" | "end">): Span => ({ from: shift.start, to: shift.end });

/** A shift belongs to the date on which it begins, overnight too. */
export const dateOfShift = (shift: Pick<Shift, "start">, zone: string): string => dateOf(shift.start, zone);

/** "09:00" of an instant, as a form's field holds it. */
export const clockText = (instant: string, zone: string): string => timeOf(instant, zone).padStart(5, "0");
export const hoursText = ({ from, to }: Span, zone: string): string =>
  `${timeOf(from, zone)}–${dateOf(from, zone) === dateOf(to, zone) || timeOf(to, zone) !== "0:00" ? timeOf(to, zone) : "24:00"}`;

/** Those who hold a part of it, each once, in the order of their parts. */
export const holdersOf = (shift: Shift): string[] => [...new Set(shift.holders.map(({ staff_id }) => staff_id))];
export const isHeldBy = (shift: Shift, staff: string): boolean => shift.holders.some(({ staff_id }) => staff_id === staff);

const bySpan = (a: Shift, b: Shift): number =>
  a.role.localeCompare(b.role) || a.start.localeCompare(b.start) || a.end.localeCompare(b.end) || a.id.localeCompare(b.id);

/** Shifts by row and date: `rowsOf` names the rows in which one stands. Key: "row date". */
export function cellsOf(shifts: Shift[], zone: string, rowsOf: (shift: Shift) => string[]): Map<string, Shift[]> {
  const cells = new Map<string, Shift[]>();
  for (const shift of [...shifts].sort(bySpan))
    for (const row of rowsOf(shift)) {
      const key = cellKey(row, dateOfShift(shift, zone));
      cells.set(key, [...(cells.get(key) ?? []), shift]);
    }
  return cells;
}

export const cellKey = (row: string, date: string): string => `${row} ${date}`;

/** Minutes on duty of each person: the parts they hold, less the breaks in them. */
export function workOf(shifts: Shift[]): Map<string, number> {
  const work = new Map<string, number>();
  for (const shift of shifts)
    for (const part of shift.holders) {
      const resting = shift.breaks
        .map((rest) => overlap({ from: rest.start, to: rest.end }, part))
        .reduce((sum, minutes) => sum + minutes, 0);
      work.set(part.staff_id, (work.get(part.staff_id) ?? 0) + minutesOf(part) - resting);
    }
  return work;
}

function overlap(a: Span, b: Span): number {
  const from = Math.max(Date.parse(a.from), Date.parse(b.from));
  const to = Math.min(Date.parse(a.to), Date.parse(b.to));
  return Math.max(0, to - from) / MINUTE_MS;
}

/** The windows that stand for a date: those of the date, else of its season, else of its weekday. */
export function demandOn(post: Post, date: string): DemandWindow[] {
  const dated = post.demand.filter((window) => window.date === date);
  if (dated.length) return dated;
  const onDay = post.demand.filter(
    (window) => !window.date && (!window.days?.length || window.days.includes(weekdayOf(date))),
  );
  const seasonal = onDay.filter((window) => window.season && inSeason(window.season, date.slice(5)));
  return seasonal.length ? seasonal : onDay.filter((window) => !window.season);
}

function inSeason({ from, to }: { from: string; to: string }, day: string): boolean {
  return from <= to ? from <= day && day <= to : from <= day || day <= to;
}

/** A time of day as the server tells it ("09:00" or with seconds) as a form holds it. */
export const shortClock = (clock: string): string => clock.slice(0, 5);

/** The hours one would give a new shift there: of the first gap, else of the demand, else of the opening. */
export function likelyHours(post: Post | undefined, date: string, gap: Span | undefined, day: CalendarDay | undefined, zone: string) {
  if (gap) return { from: clockText(gap.from, zone), to: clockText(gap.to, zone) };
  const windows = (post && demandOn(post, date).length ? demandOn(post, date) : day?.windows) ?? [];
  if (!windows.length) return { from: "09:00", to: "17:30" };
  return {
    from: windows.map(({ from }) => shortClock(from)).sort()[0]!,
    to: windows.map(({ to }) => shortClock(to)).sort().at(-1)!,
  };
}

/** The demand of a post in words that need no language: "9:00–17:30" with the least and the wished number. */
export const windowHours = ({ from, to }: { from: string; to: string }): string =>
  `${plainTime(shortClock(from))}–${plainTime(shortClock(to))}`;

/** The same clock times on another date: what a shift becomes when it is put on another day. */
export function onDate(shift: Pick<Shift, "start" | "end" | "breaks">, date: string, zone: string): Pick<NewShift, "start" | "end" | "breaks"> {
  const began = dateOf(shift.start, zone);
  const moved = (instant: string): string =>
    instantOf(addDays(date, daysBetween(began, dateOf(instant, zone))), clockText(instant, zone), zone);
  return {
    start: moved(shift.start),
    end: moved(shift.end),
    breaks: shift.breaks.map((rest) => ({ ...rest, start: moved(rest.start), end: moved(rest.end) })),
  };
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (24 * 60 * MINUTE_MS));
