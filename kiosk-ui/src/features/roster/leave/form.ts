// The form of a leave: by half days or by the clock, turned into two instants, and what keeps it from being asked for. Pure.
import { addDays, instantOf } from "@/shared/console/zoned";
import type { Span } from "../types";
import type { LeaveKind, NewLeave } from "./types";

export type Half = "am" | "pm";

export interface LeaveForm {
  /** Empty: for oneself. */
  staff: string;
  kind: LeaveKind;
  by: "days" | "clock";
  fromDate: string;
  fromHalf: Half;
  toDate: string;
  toHalf: Half;
  fromClock: string;
  toClock: string;
  reason: string;
  substitute: string;
  /** Idempotency-Key of this asking; kept with the draft so that a second try is not a second leave. */
  key: string;
}

export const LONGEST_REASON = 500;

export const blankForm = (date: string): LeaveForm => ({
  staff: "", kind: "personal", by: "days", fromDate: date, fromHalf: "am", toDate: date, toHalf: "pm", fromClock: "",
  toClock: "", reason: "", substitute: "", key: "",
});

const NOON = "12:00";
const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text ?? "");

export type Fault = "dates" | "backwards" | "clock" | "reason";

function instantsOf(form: LeaveForm, zone: string): Span {
  if (form.by === "clock")
    return { from: instantOf(form.fromDate, form.fromClock, zone), to: instantOf(form.fromDate, form.toClock, zone) };
  return {
    from: instantOf(form.fromDate, form.fromHalf === "am" ? "00:00" : NOON, zone),
    to: form.toHalf === "am" ? instantOf(form.toDate, NOON, zone) : instantOf(addDays(form.toDate, 1), "00:00", zone),
  };
}

/** What is wrong with the time; the reason is looked at only when it is sent. */
export function timeFault(form: LeaveForm, zone: string): Fault | null {
  if (!isDate(form.fromDate) || (form.by === "days" && !isDate(form.toDate))) return "dates";
  if (form.by === "clock" && (!form.fromClock || !form.toClock)) return "clock";
  const { from, to } = instantsOf(form, zone);
  return Date.parse(to) > Date.parse(from) ? null : "backwards";
}

export const faultIn = (form: LeaveForm, zone: string): Fault | null =>
  timeFault(form, zone) ?? (form.reason.trim() ? null : "reason");

/** What is sent. */
export function leaveFrom(form: LeaveForm, zone: string): NewLeave {
  return {
    ...(form.staff ? { staff_id: form.staff } : {}),
    kind: form.kind,
    ...instantsOf(form, zone),
    reason: form.reason.trim(),
    ...(form.substitute ? { substitute_id: form.substitute } : {}),
  };
}

/** What is asked to be looked at ahead: the server wants a reason, which need not be written yet. */
export const previewFrom = (form: LeaveForm, zone: string): NewLeave => {
  const leave = leaveFrom(form, zone);
  return { ...leave, reason: leave.reason || "–" };
};
