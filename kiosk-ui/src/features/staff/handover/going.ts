// What somebody still holds in groups, the list that is written of it, and who may do what next. Pure.
import type { StaffMember } from "../types";
import { SIDES, type Handover, type HeldItem, type Kind, type NewHandover, type Side } from "./types";

/** The kinds of things held, in the order in which one hands them over. */
export const GROUPS = ["presence", "shift", "swap", "leave", "substitute", "post", "other"] as const;
export type Group = (typeof GROUPS)[number];

export const groupOf = ({ code }: Pick<HeldItem, "code">): Group => GROUPS.find((group) => code === `held_${group}`) ?? "other";

export const inGroups = (items: HeldItem[]): { group: Group; items: HeldItem[] }[] =>
  GROUPS.map((group) => ({ group, items: items.filter((item) => groupOf(item) === group) })).filter((one) => one.items.length > 0);

/** The page of the console that a link of the server's names. */
export const pageOf = (href: string): string => href.replace(/^\/console/, "") || "/";

/** What can be given to somebody right here: a shift, or the answering for a post. */
export function givable(item: HeldItem): { kind: "shift" | "post"; id: string } | null {
  const [path = "", query = ""] = item.href.split("?");
  const shift = groupOf(item) === "shift" ? new URLSearchParams(query).get("shift") : null;
  if (shift) return { kind: "shift", id: shift };
  const post = groupOf(item) === "post" ? path.split("/posts/")[1] : undefined;
  return post ? { kind: "post", id: post } : null;
}

export interface Line {
  what: string;
  note: string;
}
export interface GoingForm {
  kind: Kind;
  taker: string;
  supervisor: string;
  lastDay: string;
  lines: Line[];
}
export const blankGoing = (lastDay: string): GoingForm => ({ kind: "leaving", taker: "", supervisor: "", lastDay, lines: [{ what: "", note: "" }] });

export type Fault = "taker" | "supervisor" | "two_sides" | "last_day" | "lines";

const written = (lines: Line[]): Line[] => lines.filter(({ what }) => what.trim());

/** The first thing that keeps the list from being written down. */
export function faultIn(form: GoingForm, giver: string): Fault | null {
  if (!form.taker) return "taker";
  if (!form.supervisor) return "supervisor";
  if (new Set([giver, form.taker, form.supervisor]).size < SIDES.length) return "two_sides";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(form.lastDay ?? "")) return "last_day";
  return written(form.lines).length ? null : "lines";
}

export const handoverFrom = (form: GoingForm, giver: string): NewHandover => ({
  staff_id: giver,
  kind: form.kind,
  taker_id: form.taker,
  supervisor_id: form.supervisor,
  last_day: form.lastDay,
  items: written(form.lines).map(({ what, note }) => ({ what: what.trim(), ...(note.trim() ? { note: note.trim() } : {}) })),
});

/** Lines for what is held, but for those that stand there already: `wordsOf` says what each is called on paper. */
export function withHeld(lines: Line[], items: HeldItem[], wordsOf: (item: HeldItem) => string): Line[] {
  const known = new Set(lines.map(({ what }) => what.trim()));
  return [...written(lines), ...items.map(wordsOf).filter((what) => !known.has(what)).map((what) => ({ what, note: "" }))];
}

/** What the server says behind the words with which it begins ("Still a shift: …"); all of it where there are none. */
export const subjectOf = ({ message }: Pick<HeldItem, "message">): string => message.replace(/^[^：:\d]*[：:]\s*/, "");

export const signatureOf = (handover: Handover, side: Side) => handover.signatures.find(({ as }) => as === side);

/** How a side is signed by the one at the console: oneself, for somebody without an account, or not by them. */
export function signingOf(handover: Handover, side: Side, me: string, people: Pick<StaffMember, "id" | "username">[], mayOnPaper: boolean): "self" | "paper" | null {
  if (handover.status !== "open" || signatureOf(handover, side)) return null;
  const who = handover[side].id;
  if (who === me) return "self";
  const person = people.find(({ id }) => id === who);
  return mayOnPaper && person && !person.username ? "paper" : null;
}

/** Handovers that wait for one's own signature. */
export const waitingFor = (handovers: Handover[], me: string): Handover[] =>
  handovers.filter((one) => SIDES.some((side) => one[side].id === me && one.status === "open" && !signatureOf(one, side)));

/** A short form of the list's digest, to be compared by eye on paper. */
export const shortDigest = (digest: string): string => digest.slice(0, 12).toUpperCase().replace(/(.{4})(?=.)/g, "$1-");
