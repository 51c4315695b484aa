// One shift while it is written: clock times on a date, and what they become. Pure.
import { addDays, instantOf } from "@/shared/console/zoned";
import { dateOf } from "@/shared/format";
import { clockText, meets, spanOfShift } from "./week";
import type { NewShift, Shift, ShiftRole } from "./types";

export interface BreakForm {
  from: string;
  to: string;
  cover: string;
}

export interface ShiftForm {
  post: string;
  staff: string;
  date: string;
  from: string;
  to: string;
  role: ShiftRole;
  backsUp: string;
  breaks: BreakForm[];
}

export const formOf = (shift: Shift, zone: string): ShiftForm => ({
  post: shift.post_id,
  staff: shift.staff_id,
  date: dateOf(shift.start, zone),
  from: clockText(shift.start, zone),
  to: clockText(shift.end, zone),
  role: shift.role,
  backsUp: shift.backs_up ?? "",
  breaks: shift.breaks.map((rest) => ({
    from: clockText(rest.start, zone),
    to: clockText(rest.end, zone),
    cover: rest.cover_shift_id ?? "",
  })),
});

/** An end at or before the beginning is the next day's. */
export const isOvernight = (form: Pick<ShiftForm, "from" | "to">): boolean => form.from !== "" && form.to !== "" && form.to < form.from;

export type Fault = "post" | "staff" | "date" | "hours" | "same" | "break";

/** What keeps it from being sent. */
export function faultIn(form: ShiftForm): Fault | null {
  if (!form.post) return "post";
  if (!form.staff) return "staff";
  if (!form.date) return "date";
  if (!form.from || !form.to) return "hours";
  if (form.from === form.to) return "same";
  return form.breaks.some(({ from, to }) => !from || !to || from === to) ? "break" : null;
}

export function fieldsFrom(form: ShiftForm, zone: string): Required<Omit<NewShift, "status">> {
  /** A clock time before the shift's beginning is after midnight. */
  const at = (clock: string): string => instantOf(clock < form.from ? addDays(form.date, 1) : form.date, clock, zone);
  const start = instantOf(form.date, form.from, zone);
  return {
    post_id: form.post,
    staff_id: form.staff,
    role: form.role,
    backs_up: form.role === "B" && form.backsUp ? form.backsUp : null,
    start,
    end: at(form.to),
    breaks: form.breaks.map((rest) => ({ start: at(rest.from), end: at(rest.to), cover_shift_id: rest.cover || null })),
  };
}

/** A-shifts of the same post at the same time: one of them a B stands by for. */
export const backable = (shifts: Shift[], form: ShiftForm, own: string, zone: string): Shift[] =>
  faultIn({ ...form, staff: "-" }) ? [] : shifts.filter(
    (shift) => shift.id !== own && shift.role === "A" && shift.post_id === form.post && meets(spanOfShift(shift), spanOfShift(fieldsFrom(form, zone))),
  );

/** Shifts at the same time whose holder can stand in during a break. */
export const relieving = (shifts: Shift[], form: ShiftForm, own: string, zone: string): Shift[] =>
  faultIn({ ...form, staff: "-", breaks: [] }) ? [] : shifts.filter(
    (shift) => shift.id !== own && shift.staff_id !== form.staff && meets(spanOfShift(shift), spanOfShift(fieldsFrom({ ...form, breaks: [] }, zone))),
  );

/** A shift of the same person that stands in the way, on whatever post. */
export const clashOf = (shifts: Shift[], staff: string, span: Pick<Shift, "start" | "end">, own: string): Shift | undefined =>
  shifts.find(
    (shift) =>
      shift.id !== own &&
      shift.holders.some((part) => part.staff_id === staff && meets(part, spanOfShift(span))),
  );

/** Which fields somebody else changed since it was opened. */
export const differing = (before: ShiftForm, now: ShiftForm): (keyof ShiftForm)[] =>
  (Object.keys(before) as (keyof ShiftForm)[]).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]));
