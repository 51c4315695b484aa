// Leave as the server tells it: what was asked for, the steps it goes up, what it does to the posts.
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];

/** `half_days` is its length in half working days; `until` where it really ends: before `to` after an early return or a
 *  recall. `reason` is empty where the reader has no need of it. */
export type Leave = Schemas["Leave"];
export type LeaveKind = Leave["kind"];
export type LeaveStatus = Leave["status"];
export type LeaveStep = Leave["steps"][number];
export type StepRole = LeaveStep["role"];
export type StepStatus = LeaveStep["status"];
export type SubstituteStatus = Leave["substitute_status"];
export type Deed = Leave["may"][number];
/** What a leave does to the posts, in person-minutes over its range; `gaps` are only those that it opens. */
export type CoverageDelta = Leave["coverage_delta"];
export type CoverageGap = CoverageDelta["gaps"][number];
export type NewLeave = Schemas["NewLeave"];
/** `limit_half_days` 0: none. */
export type Preview = Schemas["LeavePreview"];
export type YearTotal = Schemas["LeaveTotals"]["items"][number];
