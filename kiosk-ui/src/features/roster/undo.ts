// The last steps taken on the roster, each with the request that takes it back. Publishing and cancelling cannot be.
import type { NewShift, Shift, ShiftPatch } from "./types";

export type Step =
  | { kind: "created"; ids: string[] }
  | { kind: "changed"; id: string; before: ShiftPatch }
  | { kind: "discarded"; id: string; shift: NewShift };

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

/** Older steps, when a discarded shift came back under another id: they mean that one. */
export function renamed(steps: Step[], from: string, to: string): Step[] {
  return steps.map((step) => {
    if (step.kind === "created") return { ...step, ids: step.ids.map((id) => (id === from ? to : id)) };
    return step.id === from ? { ...step, id: to } : step;
  });
}
