import { describe, expect, it } from "vitest";
import { cellKey, cellsOf, demandOn, holdersOf, hoursText, likelyHours, mondayOf, onDate, workOf } from "./week";
import { shiftOf } from "./made";
import type { Post } from "./types";

const ZONE = "Asia/Shanghai";
const at = (date: string, clock: string): string => `${date}T${clock}:00+08:00`;

const post = (demand: Post["demand"]): Post => ({
  id: "desk", name: "咨询台", name_en: "Desk", place_id: null, duties: "", holder_id: null, demand, archived: false, since: "2026-11-01",
  created_at: "", updated_at: "", version: 1,
});

describe("a week", () => {
  it.each([
    ["2026-11-22", "2026-11-16"],
    ["2026-11-16", "2026-11-16"],
    ["2027-01-01", "2026-12-28"],
  ])("of %s begins on %s", (date, monday) => expect(mondayOf(date)).toBe(monday));

  it("puts an overnight shift on the date on which it begins", () => {
    const night = shiftOf("n", "li", "2026-11-16", "22:00", "23:00", { end: at("2026-11-17", "06:00") });
    expect(cellsOf([night], ZONE, ({ post_id }) => [post_id]).get(cellKey("desk", "2026-11-16"))).toEqual([night]);
  });

  it("shows A before B, then the earlier one", () => {
    const shifts = [
      shiftOf("b", "li", "2026-11-16", "09:00", "12:00", { role: "B" }),
      shiftOf("late", "wu", "2026-11-16", "12:00", "17:00"),
      shiftOf("early", "he", "2026-11-16", "09:00", "12:00"),
    ];
    const cell = cellsOf(shifts, ZONE, ({ post_id }) => [post_id]).get(cellKey("desk", "2026-11-16"));
    expect(cell?.map(({ id }) => id)).toEqual(["early", "late", "b"]);
  });
});

describe("who holds a shift", () => {
  const shared = shiftOf("s", "li", "2026-11-16", "09:00", "17:00", {
    holders: [
      { staff_id: "li", from: at("2026-11-16", "09:00"), to: at("2026-11-16", "12:00") },
      { staff_id: "wu", from: at("2026-11-16", "12:00"), to: at("2026-11-16", "15:00") },
      { staff_id: "li", from: at("2026-11-16", "15:00"), to: at("2026-11-16", "17:00") },
    ],
    breaks: [{ start: at("2026-11-16", "11:30"), end: at("2026-11-16", "12:30"), cover_shift_id: null }],
  });

  it("names each once, in the order of the parts", () => expect(holdersOf(shared)).toEqual(["li", "wu"]));
  it("counts work by the parts held, less the breaks in them", () => {
    expect(Object.fromEntries(workOf([shared]))).toEqual({ li: 270, wu: 150 });
  });
});

describe("demand of a date", () => {
  const window = { days: [1, 2, 3, 4, 5, 6, 7], from: "09:00", to: "17:30", min_staff: 1 };
  it("is that of the date before season before weekday", () => {
    const dated = { ...window, date: "2026-11-16", min_staff: 3 };
    const winter = { ...window, season: { from: "11-01", to: "02-28" }, min_staff: 2 };
    const all = post([window, winter, dated]);
    expect(demandOn(all, "2026-11-16").map(({ min_staff }) => min_staff)).toEqual([3]);
    expect(demandOn(all, "2027-01-05").map(({ min_staff }) => min_staff)).toEqual([2]);
    expect(demandOn(all, "2026-06-01").map(({ min_staff }) => min_staff)).toEqual([1]);
  });
  it("offers the gap's hours first, then the demand's, then the opening's", () => {
    const gap = { from: at("2026-11-16", "16:00"), to: at("2026-11-16", "17:30") };
    expect(likelyHours(post([window]), "2026-11-16", gap, undefined, ZONE)).toEqual({ from: "16:00", to: "17:30" });
    expect(likelyHours(post([window]), "2026-11-16", undefined, undefined, ZONE)).toEqual({ from: "09:00", to: "17:30" });
  });
});

describe("hours", () => {
  it("end at 24:00 at midnight", () => {
    expect(hoursText({ from: at("2026-11-16", "18:00"), to: at("2026-11-17", "00:00") }, ZONE)).toBe("18:00–24:00");
  });
  it("stay the same on another date, with breaks, over midnight too", () => {
    const night = shiftOf("n", "li", "2026-11-16", "22:00", "23:00", {
      end: at("2026-11-17", "06:00"),
      breaks: [{ start: at("2026-11-17", "01:00"), end: at("2026-11-17", "02:00"), cover_shift_id: null }],
    });
    expect(onDate(night, "2026-11-30", ZONE)).toEqual({
      start: at("2026-11-30", "22:00"),
      end: at("2026-12-01", "06:00"),
      breaks: [{ start: at("2026-12-01", "01:00"), end: at("2026-12-01", "02:00"), cover_shift_id: null }],
    });
  });
});
