// The last steps taken on the roster, each with the request that takes it back. Publishing and cancelling cannot be.
// A step is taken back only from the version it left behind: what somebody else did to the shift since then stays.
import type { NewShift, Shift, ShiftPatch } from "./types";

export type Versioned = Pick<Shift, "id" | "version">;

export type Step =
  | { kind: "created"; made: Versioned[] }
  /** `from` is the version it had before, `version` the one it has by the step. */
  | { kind: "changed"; id: string; from: number; version: number; before: ShiftPatch }
  | { kind: "discarded"; id: string; from: number; shift: NewShift };

export const MOST_STEPS = 20;

/** The fields by which a shift can be put back as it was. */
export const fieldsOf = (shift: Shift): Required<Omit<ShiftPatch, "force_reason">> => ({
  post_id: shift.post_id,
  staff_id: shift.staff_id,
  role: shift.role,
  backs_up: shift.backs_up,
  start: shift.start,
  end: shift.end,
  breaks: shift.breaks,
});

/** The steps with one more, the oldest forgotten. */
export const withStep = (steps: Step[], step: Step): Step[] => [...steps, step].slice(-MOST_STEPS);

/**
 * Older steps, after the shift is again as it was at `was`: those that left it there mean the shift as it is `now`, under
 * its new version, and under its new id when a discarded one came back. Steps that left another version stay as they are.
 */
export function follow(steps: Step[], was: Versioned, now: Versioned): Step[] {
  const moved = (one: Versioned): Versioned =>
    one.id !== was.id ? one : { id: now.id, version: one.version === was.version ? now.version : one.version };
  return steps.map((step) => {
    if (step.kind === "created") return { ...step, made: step.made.map(moved) };
    return step.kind === "changed" ? { ...step, ...moved(step) } : step;
  });
}
