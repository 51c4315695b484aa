import { describe, expect, it } from "vitest";
import { holesOfDay, lanesOf, missingNow, scaleOf, thereOf } from "./day";
import { openSwaps, ownNext, waitsFor } from "./mine";
import { shiftOf } from "./made";
import type { Segment, Session, Swap } from "./types";

const at = (clock: string): string => `2026-11-16T${clock}:00+08:00`;
const DAY = { from: at("00:00"), to: "2026-11-17T00:00:00+08:00" };
const gap = (planned: number, present: number): Segment => ({
  from: at("09:00"), to: at("17:00"), required: 1, planned, present, status: "gap", minutes: 480, short_person_minutes: 480,
});
const session: Session = {
  id: "p", staff_id: "li", post_id: "desk", from: at("09:00"), to: null, forgotten: false,
  away: [{ from: at("10:00"), to: at("10:20"), cover_staff_id: null, expected_back: at("10:30") }],
};

describe("a day's timeline", () => {
  it("shows what was empty by who was there, and what will be by who is planned", () => {
    const holes = holesOfDay([gap(0, 0)], [gap(1, 0)], DAY, at("12:00"));
    expect(holes.map(({ past, from, to }) => [past, Date.parse(from), Date.parse(to)])).toEqual([
      [true, Date.parse(at("09:00")), Date.parse(at("12:00"))],
      [false, Date.parse(at("12:00")), Date.parse(at("17:00"))],
    ]);
  });
  it("puts shifts that overlap into lanes of their own, B under A", () => {
    const lanes = lanesOf([
      shiftOf("b", "wu", "2026-11-16", "12:00", "13:00", { role: "B" }),
      shiftOf("late", "he", "2026-11-16", "12:00", "17:00"),
      shiftOf("early", "li", "2026-11-16", "09:00", "12:00"),
    ]);
    expect(lanes.map((lane) => lane.map(({ id }) => id))).toEqual([["early", "late"], ["b"]]);
  });
  it("reaches over all that is planned, to the full hour", () => {
    expect(scaleOf("2026-11-16", undefined, [{ from: at("08:40"), to: at("18:10") }], "Asia/Shanghai")).toEqual({ from: at("08:00"), to: at("19:00") });
  });
  it("leaves out the time away", () => {
    expect(thereOf(session, at("11:00"))).toEqual([{ from: at("09:00"), to: at("10:00") }, { from: at("10:20"), to: at("11:00") }]);
  });
  it("misses who should be there by a published A shift", () => {
    const shifts = [shiftOf("a", "wu", "2026-11-16", "09:00", "17:00", { status: "published" }), shiftOf("d", "he", "2026-11-16", "09:00", "17:00")];
    expect(missingNow(shifts, [session], at("10:00")).map(({ staff }) => staff)).toEqual(["wu"]);
  });
});

describe("one's own", () => {
  const swap = (more: Partial<Swap>): Swap => ({
    id: "x", shift_id: "s", kind: "swap", from: at("09:00"), to: at("12:00"), giver_id: "li", taker_id: "wu", reason: "",
    status: "asked", requested_by: "li", decided_by: null, decided_at: null, decision: "", confirm_by: null, accepted_at: null,
    within_limits: true, violations: [], created_at: at("08:00"), updated_at: at("08:00"), version: 1, ...more,
  });
  it("shifts are published, held by oneself and not over", () => {
    const shifts = [
      shiftOf("over", "li", "2026-11-16", "07:00", "08:00", { status: "published" }),
      shiftOf("draft", "li", "2026-11-16", "09:00", "17:00"),
      shiftOf("next", "li", "2026-11-16", "09:00", "17:00", { status: "published" }),
    ];
    expect(ownNext(shifts, "li", at("09:30")).map(({ id }) => id)).toEqual(["next"]);
  });
  it("swap waits for the one asked, then for a lead who is on neither side", () => {
    expect(waitsFor(swap({}), "wu", false)).toBe("my_answer");
    expect(waitsFor(swap({ status: "accepted" }), "he", true)).toBe("my_decision");
    expect(waitsFor(swap({ status: "accepted" }), "li", true)).toBe("a_lead");
    expect(waitsFor(swap({ kind: "take_over", status: "in_force" }), "wu", false)).toBe("my_answer");
    expect(openSwaps([swap({}), swap({ status: "declined" })], "he", false)).toEqual([]);
  });
});
