// One's own next shifts and the swaps one has a part in. Pure.
import { isHeldBy } from "./week";
import type { Shift, Swap } from "./types";

/** Published shifts that one holds a part of and that are not over, the next first. */
export const ownNext = (shifts: Shift[], me: string, now: string): Shift[] =>
  shifts
    .filter((shift) => shift.status === "published" && isHeldBy(shift, me) && Date.parse(shift.end) > Date.parse(now))
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));

/** What a swap waits for, seen by one person: their answer, their decision, or somebody else. */
export type Waits = "my_answer" | "my_decision" | "theirs" | "a_lead" | "over";

export function waitsFor(swap: Swap, me: string, isLead: boolean): Waits {
  const confirms = swap.kind === "take_over" && swap.status === "in_force" && swap.accepted_at === null;
  if (swap.status === "asked" || confirms) return swap.taker_id === me ? "my_answer" : swap.status === "asked" ? "theirs" : "over";
  if (swap.status !== "accepted") return "over";
  // Neither side decides on its own swap.
  return isLead && swap.giver_id !== me && swap.taker_id !== me ? "my_decision" : "a_lead";
}

export const openSwaps = (swaps: Swap[], me: string, isLead: boolean): Swap[] =>
  swaps.filter((swap) => {
    const waits = waitsFor(swap, me, isLead);
    return waits !== "over" && (waits === "my_decision" || swap.giver_id === me || swap.taker_id === me);
  });
