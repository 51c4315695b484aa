// What pages show of a leave: its rungs, its gaps day by day, which comes first. Pure.
import { dateOf } from "@/shared/format";
import type { CoverageGap, Leave, LeaveKind, StepRole, StepStatus, SubstituteStatus } from "./types";

export const KINDS: LeaveKind[] = ["personal", "sick", "annual", "compensatory", "marriage", "maternity", "bereavement", "outside"];

/** One rung of the ladder, from the person who asks upwards. */
export interface Rung {
  who: "asks" | "substitute" | StepRole;
  state: "done" | "now" | "later" | "refused" | "skipped";
  name: string;
  at: string | null;
  note: string;
}

type Climbing = Pick<Leave, "steps" | "status" | "substitute_id" | "substitute_name" | "substitute_status" | "name" | "created_at">;
const SUBSTITUTE: Record<SubstituteStatus, Rung["state"]> = { none: "later", asked: "now", agreed: "done", declined: "refused" };
const STEP: Record<StepStatus, Rung["state"]> = { waiting: "later", approved: "done", rejected: "refused", skipped: "skipped" };

/** The rungs of a leave as it stands; only while it is pending does one of them wait. */
export function rungsOf(leave: Climbing): Rung[] {
  const rungs: Rung[] = [{ who: "asks", state: "done", name: leave.name, at: leave.created_at, note: "" }];
  if (leave.substitute_id)
    rungs.push({ who: "substitute", state: SUBSTITUTE[leave.substitute_status], name: leave.substitute_name ?? "", at: null, note: "" });
  let waits = rungs.some(({ state }) => state === "now" || state === "refused");
  for (const step of leave.steps) {
    let state = STEP[step.status];
    if (state === "later" && !waits && leave.status === "pending") {
      state = "now";
      waits = true;
    }
    rungs.push({ who: step.role, state, name: step.by_name ?? "", at: step.at, note: step.note });
  }
  return leave.status === "pending" ? rungs : rungs.map((rung) => (rung.state === "now" ? { ...rung, state: "later" } : rung));
}

/** The rungs that a leave would climb, before it is asked for. */
export const rungsAhead = (steps: { role: StepRole; status: StepStatus }[], substitute: string | null): Rung[] => [
  ...(substitute === null ? [] : [{ who: "substitute" as const, state: "later" as const, name: substitute, at: null, note: "" }]),
  ...steps.map(({ role, status }) => ({ who: role, state: STEP[status], name: "", at: null, note: "" })),
];

/** Gaps by the date on which they begin, in order. */
export function gapsByDay(gaps: CoverageGap[], zone: string): { date: string; gaps: CoverageGap[]; minutes: number }[] {
  const days = new Map<string, CoverageGap[]>();
  for (const gap of [...gaps].sort((a, b) => Date.parse(a.from) - Date.parse(b.from))) {
    const date = dateOf(gap.from, zone);
    days.set(date, [...(days.get(date) ?? []), gap]);
  }
  return [...days].map(([date, of]) => ({ date, gaps: of, minutes: of.reduce((sum, { minutes }) => sum + minutes, 0) }));
}

/** How a leave's length is said: whole days and whether half a one comes on top. */
export const daysOf = (halves: number): { days: number; half: boolean } => ({ days: Math.floor(halves / 2), half: halves % 2 === 1 });

/** The last date of a half-open span: to midnight belongs to the day before. */
export const lastDateOf = (to: string, zone: string): string => dateOf(new Date(Date.parse(to) - 1), zone);

/** What a person looks at first: the leave they are on or must report back from, then what is still to come, then the past. */
export type Phase = "overdue" | "now" | "ahead" | "past";

export function phaseOf(leave: Pick<Leave, "status" | "from" | "to" | "overdue">, now: string): Phase {
  if (leave.overdue) return "overdue";
  if (leave.status === "pending") return "ahead";
  if (leave.status !== "approved") return "past";
  if (Date.parse(leave.from) > Date.parse(now)) return "ahead";
  return "now";
}

const ORDER: Phase[] = ["overdue", "now", "ahead", "past"];

/** One's own leaves: overdue, running, to come (the next first), over (the latest first). */
export function inOrder<T extends Pick<Leave, "status" | "from" | "to" | "overdue">>(leaves: T[], now: string): { leave: T; phase: Phase }[] {
  return leaves
    .map((leave) => ({ leave, phase: phaseOf(leave, now) }))
    .sort((a, b) =>
      ORDER.indexOf(a.phase) - ORDER.indexOf(b.phase) ||
      (Date.parse(a.leave.from) - Date.parse(b.leave.from)) * (a.phase === "past" ? -1 : 1));
}
