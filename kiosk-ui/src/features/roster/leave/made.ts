// A leave for the specs, with what does not matter filled in.
import type { Leave, LeaveStep, StepRole, StepStatus } from "./types";

export const stepOf = (role: StepRole, status: StepStatus = "waiting"): LeaveStep => ({
  role, status, by: null, by_name: status === "waiting" ? null : "B", at: null, note: "",
});

export const leaveOf = (more: Partial<Leave>): Leave => ({
  id: "l", staff_id: "li", name: "L", kind: "personal", from: "2026-11-25T00:00:00+08:00", to: "2026-11-26T00:00:00+08:00", until: "2026-11-26T00:00:00+08:00",
  half_days: 2, ladder: "staff", reason: "family", substitute_id: null, substitute_name: null, substitute_status: "none",
  status: "pending", steps: [], coverage_delta: { short_before: 0, short_after: 0, gaps: [] }, shifts_met: 0,
  returned_at: null, returned_by: null, return_via: null, overdue: false, may: [], uncovered: [],
  created_at: "2026-11-20T09:00:00+08:00", updated_at: "2026-11-20T09:00:00+08:00", version: 1, ...more,
});
