// Leave as the server tells it: what was asked for, the steps it goes up, what it does to the posts.
export type LeaveKind =
  | "personal" | "sick" | "annual" | "marriage" | "maternity" | "bereavement" | "compensatory" | "outside";
export type LeaveStatus = "pending" | "approved" | "rejected" | "withdrawn" | "recalled" | "ended";
export type StepRole = "lead" | "deputy" | "manager" | "home_unit" | "filed";
export type StepStatus = "waiting" | "approved" | "rejected" | "skipped";
export type SubstituteStatus = "none" | "asked" | "agreed" | "declined";
export type Deed = "approve" | "reject" | "withdraw" | "recall" | "agree" | "decline" | "report_back";

export interface LeaveStep {
  role: StepRole;
  status: StepStatus;
  by: string | null;
  by_name: string | null;
  at: string | null;
  note: string;
}

export interface CoverageGap {
  post_id: string;
  post_name: string;
  from: string;
  to: string;
  minutes: number;
}

/** What a leave does to the posts, in person-minutes over its range; `gaps` are only those that it opens. */
export interface CoverageDelta {
  short_before: number;
  short_after: number;
  gaps: CoverageGap[];
}

export interface Leave {
  id: string;
  staff_id: string;
  name: string;
  kind: LeaveKind;
  from: string;
  to: string;
  /** Where it really ends: before `to` after an early return or a recall. */
  until?: string;
  /** Length in half working days. */
  half_days: number;
  ladder: "staff" | "lead" | "annual" | "outside";
  /** Empty where the reader has no need of it. */
  reason: string;
  substitute_id: string | null;
  substitute_name: string | null;
  substitute_status: SubstituteStatus;
  status: LeaveStatus;
  steps: LeaveStep[];
  coverage_delta: CoverageDelta;
  shifts_met: number;
  returned_at: string | null;
  returned_by: string | null;
  return_via: "clock_in" | "report_back" | null;
  overdue: boolean;
  may: Deed[];
  created_at: string;
  updated_at: string;
  version: number;
}

export interface NewLeave {
  staff_id?: string;
  kind: LeaveKind;
  from: string;
  to: string;
  reason: string;
  substitute_id?: string;
}

export interface Preview {
  half_days: number;
  ladder: Leave["ladder"];
  steps: Pick<LeaveStep, "role" | "status">[];
  needs_substitute: boolean;
  substitutes: { staff_id: string; name: string }[];
  coverage_delta: CoverageDelta;
  shifts_met: number;
  /** `limit_half_days` 0: none. */
  year_total: { half_days: number; limit_half_days: number; kind_half_days: number };
  violations: Violation[];
}

/** What speaks against it: refused for a hard one, to be known for a soft one. */
export interface Violation {
  pointer: string;
  code: string;
  severity: "hard" | "soft";
  message: string;
}

export interface YearTotal {
  staff_id: string;
  name: string;
  half_days: number;
  by_kind: Partial<Record<LeaveKind, number>>;
  /** 0: none. */
  limit_half_days: number;
  over: boolean;
}
