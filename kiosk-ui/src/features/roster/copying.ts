// A week's shifts as drafts of the next. What is there already, and days on which the centre is closed, are left out. Pure.
import { addDays } from "@/shared/console/zoned";
import { DAYS_OF_WEEK, dateOfShift, onDate } from "./week";
import type { CalendarDay, NewShift, Shift } from "./types";

export interface Copy {
  of: Shift;
  fields: NewShift;
}

export interface Copies {
  copies: Copy[];
  closed: number;
  there: number;
}

/** A-shifts first, so that a B finds the one it stands by for. */
export function copiesOf(last: Shift[], week: Shift[], calendar: CalendarDay[], zone: string): Copies {
  const out: Copies = { copies: [], closed: 0, there: 0 };
  const ordered = [...last].sort((a, b) => a.role.localeCompare(b.role) || a.start.localeCompare(b.start));
  for (const shift of ordered) {
    const date = addDays(dateOfShift(shift, zone), DAYS_OF_WEEK);
    const times = onDate(shift, date, zone);
    if (calendar.find((day) => day.date === date)?.open === false) out.closed += 1;
    else if (week.some((one) => isSame(one, shift, times.start))) out.there += 1;
    else out.copies.push({ of: shift, fields: { post_id: shift.post_id, staff_id: shift.staff_id, role: shift.role, ...times } });
  }
  return out;
}

const isSame = (one: Shift, shift: Shift, start: string): boolean =>
  one.staff_id === shift.staff_id && one.post_id === shift.post_id && Date.parse(one.start) === Date.parse(start);

/** The links of a copy to the copies of what its original was linked to; a link out of the week is dropped. */
export function linksOf(shift: Shift, made: Map<string, string>): Pick<NewShift, "backs_up"> & { covers: (string | null)[] } {
  return {
    backs_up: made.get(shift.backs_up ?? "") ?? null,
    covers: shift.breaks.map(({ cover_shift_id }) => made.get(cover_shift_id ?? "") ?? null),
  };
}
