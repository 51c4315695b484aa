import { describe, expect, it } from "vitest";
import { shiftOf } from "../made";
import { ahead, beside, byReason, columnsOf, dueFor, itemOf, rangeOf, standingOf, turnsOf, workingOn } from "./rota";
import type { Duty, DutyKind, RotaDay, RotaItem } from "./types";

const TODAY = "2026-11-18";
const item = (duty: string, staff: string | null, done: string | null = null): RotaItem => ({
  duty_id: duty, staff_id: staff, name: staff, done_at: done, done_by: done && staff, done_by_name: done && staff, note: "", due: true, vacated: null, taken_back: [],
});
const day = (date: string, items: RotaItem[], open = true): RotaDay => ({ date, open, items });
const duty = (id: string, kind: DutyKind, active = true): Duty => ({
  id, name: { "zh-CN": id, en: "" }, kind, weekdays: [1, 2, 3, 4, 5, 6, 7], note: "", active, since: "2026-11-01", created_at: "", updated_at: "", version: 1,
});

describe("the range of a date", () => {
  it.each([
    ["week", "2026-11-18", "2026-11-16", "2026-11-23"],
    ["month", "2026-11-18", "2026-11-01", "2026-12-01"],
    ["month", "2026-12-31", "2026-12-01", "2027-01-01"],
    ["month", "2028-02-29", "2028-02-01", "2028-03-01"],
  ] as const)("as a %s of %s runs from %s to %s", (reach, date, from, to) => {
    expect(rangeOf(date, reach)).toEqual({ from, to });
  });

  it("leads to the one before and the one after", () => {
    const november = rangeOf(TODAY, "month");
    expect(rangeOf(beside(november, -1), "month").from).toBe("2026-10-01");
    expect(rangeOf(beside(november, 1), "month").from).toBe("2026-12-01");
  });

  it("is given out from today on only", () => {
    expect(ahead({ from: "2026-11-16", to: "2026-11-23" }, TODAY)).toEqual({ from: TODAY, to: "2026-11-23" });
    expect(ahead({ from: "2026-11-23", to: "2026-11-30" }, TODAY)).toEqual({ from: "2026-11-23", to: "2026-11-30" });
    expect(ahead({ from: "2026-11-09", to: "2026-11-18" }, TODAY)).toBeNull();
  });
});

describe("how a place stands", () => {
  it.each([
    [undefined, TODAY, "none"],
    [item("a", "li", "2026-11-17T17:00:00+08:00"), "2026-11-17", "done"],
    [item("a", "li"), "2026-11-17", "unmarked"],
    [item("a", null), "2026-11-17", "missed"],
    [{ ...item("a", "li"), due: false }, "2026-11-17", "off"],
    [item("a", "li"), TODAY, "given"],
    [item("a", null), TODAY, "empty"],
  ] as const)("%#", (one, date, standing) => expect(standingOf(one, date, TODAY)).toBe(standing));
});

describe("the table", () => {
  const days = [day("2026-11-17", [item("old", "li"), item("a", "wu")]), day(TODAY, [item("a", "li"), item("b", null)])];

  it("has the duties by kind and name; one put away only where it stood", () => {
    const duties = [duty("b", "other"), duty("a", "cleaning"), duty("old", "cleaning", false), duty("gone", "lead", false)];
    expect(columnsOf(duties, days).map(({ id }) => id)).toEqual(["a", "old", "b"]);
    expect(columnsOf(duties, days.slice(1)).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("finds a place by day and duty", () => {
    expect(itemOf(days[1], "b")).toEqual(item("b", null));
    expect(itemOf(days[1], "old")).toBeUndefined();
    expect(itemOf(undefined, "a")).toBeUndefined();
  });

  it("counts everybody's turns, most first", () => {
    expect(turnsOf(days)).toEqual([{ staff: "li", count: 2 }, { staff: "wu", count: 1 }]);
  });

  it("tells what is still to be done by somebody", () => {
    expect(dueFor(days, "li", TODAY).map(({ duty_id }) => duty_id)).toEqual(["a"]);
    expect(dueFor([day(TODAY, [item("a", "li", "2026-11-18T09:00:00+08:00")])], "li", TODAY)).toEqual([]);
  });
});

describe("who is there", () => {
  const published = shiftOf("s", "li", TODAY, "09:00", "17:30", { status: "published" });

  it("holds a published shift that day; a draft tells nobody anything", () => {
    expect(workingOn([published], "li", TODAY, "Asia/Shanghai")).toEqual([published]);
    expect(workingOn([published], "li", "2026-11-19", "Asia/Shanghai")).toEqual([]);
    expect(workingOn([published], "wu", TODAY, "Asia/Shanghai")).toEqual([]);
    expect(workingOn([shiftOf("d", "li", TODAY, "09:00", "17:30")], "li", TODAY, "Asia/Shanghai")).toEqual([]);
  });
});

describe("what could not be given out", () => {
  it("stands under its reason, each told once", () => {
    const told = byReason([{ message: "x", date: "1" }, { message: "y", date: "2" }, { message: "x", date: "3" }]);
    expect(told).toEqual([
      { message: "x", items: [{ message: "x", date: "1" }, { message: "x", date: "3" }] },
      { message: "y", items: [{ message: "y", date: "2" }] },
    ]);
  });
});
