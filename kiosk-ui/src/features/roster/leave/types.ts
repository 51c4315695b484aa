// Leave as the server tells it: what was asked for, the steps it goes up, what it does to the posts.
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];
type Known = Schemas["Leave"];

export type Deed = Known["may"][number];
/** A part of a published shift that falls into the leave and is still the person's own to work. */
export type UncoveredShift = Known["uncovered"][number];
/** One thing that was done with a leave, with the cover as it was shown then; `by` null: the system. */
export type LeaveDecision = Schemas["LeaveInFull"]["decisions"][number];
export type DecisionVerb = LeaveDecision["verb"];
/** `half_days` is its length in half working days; `until` where it really ends: before `to` after an early return or a
 *  recall. `reason` is empty where the reader has no need of it. Read alone it comes with all that was done with it. */
export type Leave = Known & { decisions?: LeaveDecision[] };
export type LeaveKind = Leave["kind"];
export type LeaveStatus = Leave["status"];
export type LeaveStep = Leave["steps"][number];
export type StepRole = LeaveStep["role"];
export type StepStatus = LeaveStep["status"];
export type SubstituteStatus = Leave["substitute_status"];
/** What a leave does to the posts, in person-minutes over its range; `gaps` are only those that it opens. */
export type CoverageDelta = Leave["coverage_delta"];
export type CoverageGap = CoverageDelta["gaps"][number];
export type NewLeave = Schemas["NewLeave"];
/** `limit_half_days` 0: none; `counted`: the kind asked for counts into the total. */
export type Preview = Schemas["LeavePreview"];
export type YearTotal = Schemas["LeaveTotals"]["items"][number];
