import { describe, expect, it } from "vitest";
import { doubtsIn, hoursText, isOver, kindsIn, lastSent, markOf, sumOf } from "./sheet";
import type { Row, Sheet } from "./types";

const row = (more: Partial<Row>): Row => ({
  staff_id: "a", name: "A", shifts: 20, rostered_minutes: 9_600, worked_minutes: 9_540, late: 1, late_minutes: 12, early: 0,
  early_minutes: 0, absent: 0, absent_minutes: 0, forgotten: 0, leave_minutes: 0, leave: {}, ...more,
});

describe("hours", () => {
  it.each([[0, "0:00"], [5, "0:05"], [60, "1:00"], [9_575, "159:35"]])("%i minutes are %s", (minutes, text) =>
    expect(hoursText(minutes)).toBe(text));
});

describe("the month's sheet", () => {
  const rows = [row({ leave: { sick: 240 }, leave_minutes: 240 }), row({ forgotten: 2, absent: 1, absent_minutes: 480, leave: { sick: 60, annual: 480, personal: 0 }, leave_minutes: 540 })];
  it("has a column for each kind of leave that anybody took, and only those", () => expect(kindsIn(rows)).toEqual(["sick", "annual"]));
  it("sums every figure, leave by kind too", () => {
    const sum = sumOf(rows);
    expect(sum).toMatchObject({ shifts: 40, rostered_minutes: 19_200, late: 2, late_minutes: 24, absent_minutes: 480, forgotten: 2, leave_minutes: 780 });
    expect(sum.leave).toEqual({ sick: 300, annual: 480 });
  });
  it("sums rows of a server that tells of no leave", () => expect(sumOf([row({})]).leave_minutes).toBe(0));
  it("counts no minutes of a forgotten clock-out", () => expect(markOf(rows[1]!, "forgotten")).toEqual({ times: 2, minutes: 0 }));
  it("names what to look at before locking", () => expect(doubtsIn(rows)).toEqual({ forgotten: 2, absent: 1 }));
  it("may be locked from the first of the next month on", () => {
    expect(isOver("2026-10", "2026-11-01")).toBe(true);
    expect(isOver("2026-11", "2026-11-30")).toBe(false);
  });
  it("shows the last sending to each", () => {
    const sheet = { sent: [{ to: "office", at: "1", by_name: "A" }, { to: "office", at: "2", by_name: "B" }] } as Sheet;
    expect(lastSent(sheet, "office")?.by_name).toBe("B");
    expect(lastSent(sheet, "home_unit")).toBeUndefined();
  });
});
