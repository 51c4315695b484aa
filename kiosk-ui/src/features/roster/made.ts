// A shift for the specs, with what does not matter filled in.
import type { Shift } from "./types";

const at = (date: string, clock: string): string => `${date}T${clock}:00+08:00`;

export const shiftOf = (id: string, staff: string, date: string, from: string, to: string, more: Partial<Shift> = {}): Shift => ({
  id, post_id: "desk", staff_id: staff, role: "A", backs_up: null, start: at(date, from), end: at(date, to), breaks: [],
  holders: [{ staff_id: staff, from: at(date, from), to: at(date, to) }],
  status: "draft", cancel_reason: "", published_at: null, acknowledged_at: null, violations: [],
  created_at: at(date, from), updated_at: at(date, from), version: 1, ...more,
});
