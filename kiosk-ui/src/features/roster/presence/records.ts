// What was recorded of one stretch of presence, with what was set right later; and alerts told once each. Pure.
import type { components } from "@/shared/api/schema";
import { isHole, within } from "../cover";
import { outNow } from "../day";
import type { Segment, Session, Shift, Span } from "../types";

export type Record = components["schemas"]["PresenceRecord"];
export type PostAlert = components["schemas"]["PostAlert"];

/** A record with its corrections, the latest last; `at` is what counts now, null when it never was. */
export interface Line {
  record: Record;
  corrections: Record[];
  at: string | null;
}

export const linesOf = (records: Record[]): Line[] =>
  records
    .filter(({ kind }) => kind !== "correction")
    .map((record) => {
      const corrections = records.filter(({ corrects }) => corrects === record.id).sort((a, b) => a.seq - b.seq);
      return { record, corrections, at: (corrections.at(-1) ?? record).at };
    });

/** Sessions by when they began, whoever is still there last of all that began at one time. */
export const bySpan = (sessions: Session[]): Session[] => [...sessions].sort((a, b) => Date.parse(a.from) - Date.parse(b.from));

/** One emptiness of a post, with the levels that were told of it so far. */
export interface Emptiness {
  post: string;
  since: string;
  levels: { level: number; at: string }[];
  required: number;
  present: number;
  /** It still stands empty. */
  lasts: boolean;
}

const MINUTE_MS = 60_000;

/** Alerts as emptinesses, those that last first, then the latest; `present` gives a post's coverage by presence, `there` who is here. */
export function emptinessesOf(alerts: PostAlert[], present: (post: string) => Segment[], there: Session[], now: string): Emptiness[] {
  const known = new Map<string, Emptiness>();
  for (const alert of [...alerts].sort((a, b) => a.level - b.level)) {
    const key = `${alert.post_id} ${alert.since}`;
    const one = known.get(key) ?? { post: alert.post_id, since: alert.since, levels: [], required: alert.required, present: alert.present, lasts: false };
    one.levels.push({ level: alert.level, at: alert.raised_at });
    known.set(key, one);
  }
  const all = [...known.values()];
  for (const one of all) one.lasts = isEmptyNow(one, present(one.post), there, now) && !all.some((later) => later.post === one.post && Date.parse(later.since) > Date.parse(one.since));
  return all.sort((a, b) => Number(b.lasts) - Number(a.lasts) || Date.parse(b.since) - Date.parse(a.since));
}

/** There, or away with somebody in their place. */
function isCovered(session: Session): boolean {
  const out = outNow(session);
  return !out || out.cover_staff_id !== null;
}

/**
 * The browser's clock and the server's need not agree to the second, so the last minute is looked at; whoever came within
 * it and fills the post ends the alert at once all the same.
 */
function isEmptyNow({ post, required }: Emptiness, segments: Segment[], there: Session[], now: string): boolean {
  const lately: Span = { from: new Date(Date.parse(now) - MINUTE_MS).toISOString(), to: now };
  const holes = within(segments, lately, "present").filter(isHole);
  if (!holes.length || holes.some(({ status }) => status === "unqualified")) return holes.length > 0;
  return there.filter((session) => session.post_id === post && session.to === null && isCovered(session)).length < required;
}

/** The published shift that a take-over would take: the one that runs now on the post, of somebody who is not there first. */
export function shiftToTake(shifts: Shift[], post: string, there: Session[], now: string): Shift | undefined {
  const runs = shifts.filter((shift) =>
    shift.post_id === post && shift.status === "published" && Date.parse(shift.start) <= Date.parse(now) && Date.parse(now) < Date.parse(shift.end));
  const missing = (shift: Shift): boolean => !shift.holders.some(({ staff_id }) => there.some((session) => session.staff_id === staff_id && session.to === null));
  return runs.sort((a, b) => Number(missing(b)) - Number(missing(a)) || a.role.localeCompare(b.role))[0];
}
