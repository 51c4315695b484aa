import { describe, expect, it } from "vitest";
import { leaveOf } from "../leave/made";
import { isSoon, itemsOf, nextAfter, type Item } from "./waiting";
import type { Swap } from "../types";

const swap = (id: string, more: Partial<Swap>): Swap => ({
  id, shift_id: "s", kind: "swap", from: "2026-11-25T09:00:00+08:00", to: "2026-11-25T12:00:00+08:00", giver_id: "li", taker_id: "wu",
  reason: "", status: "accepted", requested_by: "li", decided_by: null, decided_at: null, decision: "", confirm_by: null,
  accepted_at: null, within_limits: true, violations: [], created_at: "", updated_at: "", version: 1, ...more,
});
const ids = (items: Item[]): string[] => items.map(({ id }) => id);

describe("what waits for me", () => {
  it("is in one row, what begins first on top, whatever it is", () => {
    const leaves = [leaveOf({ id: "late", from: "2026-12-01T00:00:00+08:00" }), leaveOf({ id: "soon", from: "2026-11-24T00:00:00+08:00" })];
    expect(ids(itemsOf(leaves, [swap("swap", {})], "he", true))).toEqual(["soon", "swap", "late"]);
  });
  it("leaves out swaps that wait for somebody else", () => {
    expect(ids(itemsOf([], [swap("mine", { status: "asked", taker_id: "he" }), swap("theirs", { status: "asked" }), swap("own", { giver_id: "he" })], "he", true))).toEqual(["mine"]);
  });
  it("gives whoever is no lead nothing to decide", () => expect(itemsOf([], [swap("swap", {})], "he", false)).toEqual([]));
});

describe("after a decision", () => {
  const before = itemsOf([leaveOf({ id: "a" }), leaveOf({ id: "b" }), leaveOf({ id: "c" })], [], "he", true);
  const without = (...gone: string[]): Item[] => before.filter(({ id }) => !gone.includes(id));
  it("comes the one behind it", () => expect(nextAfter(before, "a", without("a"))?.id).toBe("b"));
  it("passes what somebody else settled meanwhile", () => expect(nextAfter(before, "a", without("a", "b"))?.id).toBe("c"));
  it("comes the first again when it was the last", () => expect(nextAfter(before, "c", without("c"))?.id).toBe("a"));
  it("comes nothing when all is done", () => expect(nextAfter(before, "a", [])).toBeUndefined());
});

it("is soon when it begins within a day", () => {
  const [item] = itemsOf([leaveOf({ from: "2026-11-25T00:00:00+08:00" })], [], "he", true);
  expect(isSoon(item!, "2026-11-24T09:00:00+08:00")).toBe(true);
  expect(isSoon(item!, "2026-11-22T09:00:00+08:00")).toBe(false);
});
