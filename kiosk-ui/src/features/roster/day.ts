// One day as lanes over its hours: who is planned, who is there, where somebody is missing. Pure.
import { isHole, merged, within, type Stretch } from "./cover";
import { instantOf } from "@/shared/console/zoned";
import { timeOf } from "@/shared/format";
import { addDays } from "@/shared/console/zoned";
import { meets, minutesOf, spanOf } from "./week";
import type { CalendarDay, Segment, Session, Shift, Span } from "./types";

const HOUR = 60;

/** The hours to show: all that is planned, asked for or open that day, to the full hour. */
export function scaleOf(date: string, day: CalendarDay | undefined, spans: Span[], zone: string): Span {
  const whole = spanOf(date, addDays(date, 1), zone);
  const open = (day?.windows ?? []).map(({ from, to }) => ({
    from: instantOf(date, from.slice(0, 5), zone),
    to: instantOf(date, to.slice(0, 5), zone),
  }));
  const all = [...open, ...spans.filter((span) => meets(span, whole))];
  if (!all.length) return { from: instantOf(date, "08:00", zone), to: instantOf(date, "18:00", zone) };
  const minutes = (instant: string): number => Math.min(24 * HOUR, Math.max(0, minutesOf({ from: whole.from, to: instant })));
  const from = Math.floor(Math.min(...all.map((span) => minutes(span.from))) / HOUR);
  const to = Math.ceil(Math.max(...all.map((span) => minutes(span.to))) / HOUR);
  const at = (hour: number): string =>
    hour === 24 ? whole.to : instantOf(date, `${String(hour).padStart(2, "0")}:00`, zone);
  return { from: at(from), to: at(Math.max(to, from + 1)) };
}

/** The full hours of a scale, every `every`-th. */
export function hoursOf(scale: Span, every = 1): string[] {
  const out: string[] = [];
  for (let at = Date.parse(scale.from); at <= Date.parse(scale.to); at += every * HOUR * 60_000)
    out.push(new Date(at).toISOString());
  return out;
}

/** Shifts in as few lanes as can be, none over another; A-shifts above. */
export function lanesOf(shifts: Shift[]): Shift[][] {
  const lanes: Shift[][] = [];
  const ordered = [...shifts].sort((a, b) => a.role.localeCompare(b.role) || a.start.localeCompare(b.start));
  for (const shift of ordered) {
    const lane = lanes.find(
      (one) => one[0]!.role === shift.role && Date.parse(one.at(-1)!.end) <= Date.parse(shift.start),
    );
    if (lane) lane.push(shift);
    else lanes.push([shift]);
  }
  return lanes;
}

/** Where it is or was empty (by who was there) up to now, and where it will be (by who is planned) after. */
export function holesOfDay(planned: Segment[], present: Segment[], day: Span, now: string): (Stretch & { past: boolean })[] {
  const clamp = (instant: number): number => Math.min(Date.parse(day.to), Math.max(Date.parse(day.from), instant));
  const border = new Date(clamp(Date.parse(now))).toISOString();
  const cut = (segments: Segment[], span: Span, basis: "planned" | "present", past: boolean) =>
    minutesOf(span) <= 0 ? [] : merged(within(segments, span, basis)).filter(isHole).map((one) => ({ ...one, past }));
  return [
    ...cut(present, { from: day.from, to: border }, "present", true),
    ...cut(planned, { from: border, to: day.to }, "planned", false),
  ];
}

/** A stretch of presence less the times away. */
export function thereOf(session: Session, now: string): Span[] {
  const out: Span[] = [];
  let from = session.from;
  for (const away of session.away) {
    out.push({ from, to: away.from });
    from = away.to ?? now;
  }
  const end = session.to ?? now;
  if (Date.parse(from) < Date.parse(end)) out.push({ from, to: end });
  return out;
}

/** The step out that has no end yet. */
export const outNow = (session: Session): Session["away"][number] | undefined =>
  session.to ? undefined : session.away.find(({ to }) => to === null);

/** Shifts that run now and whose holder is not there. */
export const missingNow = (shifts: Shift[], there: Session[], now: string): { shift: Shift; staff: string }[] =>
  shifts.flatMap((shift) =>
    shift.status !== "published" || shift.role === "B" ? [] : shift.holders
      .filter((part) => Date.parse(part.from) <= Date.parse(now) && Date.parse(now) < Date.parse(part.to))
      .filter((part) => !there.some((session) => session.staff_id === part.staff_id))
      .map((part) => ({ shift, staff: part.staff_id })),
  );

export const hourText = (instant: string, zone: string, last: boolean): string =>
  last && timeOf(instant, zone) === "0:00" ? "24" : timeOf(instant, zone).split(":")[0]!;
