// What waits for one person, swaps and leave in one row: what begins first comes first. Pure.
import { waitsFor } from "../mine";
import type { Leave } from "../leave/types";
import type { Swap } from "../types";

/** One thing that waits, with when it begins. */
export type Item =
  | { kind: "leave"; id: string; from: string; leave: Leave }
  | { kind: "swap"; id: string; from: string; swap: Swap };

/** Leaves that the server says wait for oneself, and swaps in which one's answer or decision is next. */
export function itemsOf(leaves: Leave[], swaps: Swap[], me: string, isLead: boolean): Item[] {
  const asked = swaps.filter((swap) => waitsFor(swap, me, isLead).startsWith("my"));
  const all: Item[] = [
    ...leaves.map((leave) => ({ kind: "leave" as const, id: leave.id, from: leave.from, leave })),
    ...asked.map((swap) => ({ kind: "swap" as const, id: swap.id, from: swap.from, swap })),
  ];
  return all.sort((a, b) => Date.parse(a.from) - Date.parse(b.from) || a.id.localeCompare(b.id));
}

/** What comes after one that was settled: the one that stood behind it, else the first. */
export function nextAfter(before: Item[], settled: string, after: Item[]): Item | undefined {
  const at = before.findIndex(({ id }) => id === settled);
  return before.slice(at + 1).map(({ id }) => after.find((one) => one.id === id)).find(Boolean) ?? after.find(({ id }) => id !== settled);
}

/** Whether it has begun or begins within a day: then it is said so. */
export const isSoon = (item: Item, now: string): boolean => Date.parse(item.from) - Date.parse(now) < 24 * 3_600_000;
