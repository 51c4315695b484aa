// The month's sheet as the server tells it; what not every server tells yet may be absent.
import type { components } from "@/shared/api/schema";

export type LeaveKind =
  | "personal" | "sick" | "annual" | "marriage" | "maternity" | "bereavement" | "compensatory" | "outside";

export type Row = components["schemas"]["AttendanceRow"] & {
  leave_minutes?: number;
  /** Minutes by kind; kinds of which there was none are left out. */
  leave?: Partial<Record<LeaveKind, number>>;
};

/** Where the two copies go at the month's end (AT-3). */
export type Receiver = "home_unit" | "office";

export interface Sending {
  to: Receiver;
  at: string;
  by_name: string;
  note?: string;
}

export type Sheet = Omit<components["schemas"]["AttendanceSheet"], "items"> & { items: Row[]; sent?: Sending[] };
