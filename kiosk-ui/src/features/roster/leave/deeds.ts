// What can be done with a leave beside deciding it: which words it asks for, and at which time it is to count. Pure.
import { instantOf } from "@/shared/console/zoned";
import type { Deed, Leave } from "./types";

export type Other = Exclude<Deed, "approve" | "reject" | "substitute">;

/** What somebody came for stands first and largest. */
export const ORDER: Other[] = ["cover", "report_back", "agree", "decline", "recall", "withdraw"];

export type Wants = "none" | "may" | "must";
const WANTS: Record<Other, Wants> = { cover: "none", report_back: "none", agree: "none", decline: "may", withdraw: "may", recall: "must" };
const ANSWERS: Other[] = ["agree", "decline"];

/** Whether it is said for a substitute who has no account, by a lead. */
export const isOnBehalf = (deed: Other, leave: Pick<Leave, "substitute_id">, me: string): boolean =>
  ANSWERS.includes(deed) && leave.substitute_id !== me;

/** Words with it: not at all, if one likes, or not without. Whoever speaks for another says how they know. */
export const wantsOf = (deed: Other, onBehalf: boolean): Wants => (onBehalf ? "must" : WANTS[deed]);

/** Under which name the words are sent. */
export const fieldOf = (deed: Other): "note" | "reason" => (deed === "agree" ? "note" : "reason");

/** Whether it counts from now, or from another time that is written. */
export interface When {
  by: "now" | "at";
  date: string;
  clock: string;
}
export const hasTime = (deed: Other): boolean => deed === "recall" || deed === "report_back";

export type WhenFault = "missing" | "early" | "late";

/** The instant written; nothing for now, and while it is none. */
export const instantIn = ({ by, date, clock }: When, zone: string): string | null =>
  by === "at" && /^\d{4}-\d{2}-\d{2}$/.test(date ?? "") && clock ? instantOf(date, clock, zone) : null;

/** Somebody came back between the beginning and now; they are called back between now and the end. */
export function faultOf(deed: Other, when: When, leave: Pick<Leave, "from" | "until">, zone: string, now: string): WhenFault | null {
  if (!hasTime(deed) || when.by === "now") return null;
  const at = instantIn(when, zone);
  if (!at) return "missing";
  const [first, last] = deed === "recall" ? [now, leave.until] : [leave.from, now];
  // The minute that runs is now.
  const minute = 60_000;
  if (Date.parse(at) < Math.floor(Date.parse(first) / minute) * minute) return "early";
  return Date.parse(at) > Date.parse(last) || (deed === "recall" && Date.parse(at) === Date.parse(last)) ? "late" : null;
}
