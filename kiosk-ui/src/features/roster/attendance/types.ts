// The month's sheet as the server tells it.
import type { components } from "@/shared/api/schema";
import type { LeaveKind } from "../leave/types";

export type { LeaveKind };
export type Row = components["schemas"]["AttendanceRow"];
export type Sheet = components["schemas"]["AttendanceSheet"];
export type Sending = Sheet["sent"][number];
/** Where the two copies go at the month's end (AT-3). */
export type Receiver = Sending["to"];
