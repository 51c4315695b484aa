// The sheet's figures: hours as h:mm, which kinds of leave there are, and the sums. Pure.
import type { LeaveKind, Row, Sheet } from "./types";

const HOUR = 60;

export const KINDS: LeaveKind[] = ["personal", "sick", "annual", "compensatory", "marriage", "maternity", "bereavement", "outside"];

/** 575 as "9:35"; 0 as "0:00". */
export const hoursText = (minutes: number): string =>
  `${Math.floor(minutes / HOUR)}:${String(minutes % HOUR).padStart(2, "0")}`;

/** The kinds of leave of which anybody took some, in the order of the sheet. */
export const kindsIn = (rows: Row[]): LeaveKind[] => KINDS.filter((kind) => rows.some((row) => (row.leave[kind] ?? 0) > 0));

/** What a row has that a reader must see at once. */
export type Mark = "late" | "early" | "absent" | "forgotten";
export const MARKS: Mark[] = ["late", "early", "absent", "forgotten"];

/** How often, and for how many minutes where minutes are counted. */
export function markOf(row: Row, mark: Mark): { times: number; minutes: number } {
  return { times: row[mark], minutes: mark === "forgotten" ? 0 : row[`${mark}_minutes`] };
}

type Figures = Omit<Row, "staff_id" | "name" | "leave"> & { leave: Partial<Record<LeaveKind, number>> };

/** All rows as one. */
export function sumOf(rows: Row[]): Figures {
  const sum: Figures = {
    shifts: 0, rostered_minutes: 0, worked_minutes: 0, late: 0, late_minutes: 0, early: 0, early_minutes: 0, absent: 0,
    absent_minutes: 0, forgotten: 0, leave_minutes: 0, leave: {},
  };
  const names = Object.keys(sum).filter((name) => name !== "leave") as Exclude<keyof Figures, "leave">[];
  for (const row of rows) {
    for (const name of names) sum[name] = (sum[name] ?? 0) + (row[name] ?? 0);
    for (const kind of kindsIn([row])) sum.leave[kind] = (sum.leave[kind] ?? 0) + (row.leave[kind] ?? 0);
  }
  return sum;
}

/** What should be looked at before the sheet is locked for good: forgotten clock-outs, and shifts to which nobody came. */
export const doubtsIn = (rows: Row[]): { forgotten: number; absent: number } => ({
  forgotten: rows.reduce((sum, row) => sum + row.forgotten, 0),
  absent: rows.reduce((sum, row) => sum + row.absent, 0),
});

/** A month that is over may be locked. */
export const isOver = (month: string, today: string): boolean => month < today.slice(0, 7);

/** The last mark of each receiver; nothing where no copy went yet. */
export const lastSent = (sheet: Sheet, to: string) => sheet.sent.filter((one) => one.to === to).at(-1);
