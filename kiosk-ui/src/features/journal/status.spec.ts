import { describe, expect, it } from "vitest";
import { closingOf } from "./specs";
import { marksOf, waitsForClosingTime } from "./status";

const day = { status: "closed", unclosed: false, forced: false, late_close: false } as const;
const words = (extra: object): string[] => marksOf({ ...day, ...extra }).map((mark) => mark.word.split(".").at(-1)!);

describe("marksOf", () => {
  it("has one mark for an orderly day", () => expect(words({})).toEqual(["closed"]));
  it("says that a day was forced, also once it is countersigned", () =>
    expect(words({ status: "countersigned", forced: true })).toEqual(["countersigned", "forced"]));
  it("flags an open day that was not closed", () =>
    expect(words({ status: "open", unclosed: true })).toEqual(["open", "unclosed"]));
  it("flags a late closing", () => expect(words({ late_close: true })).toEqual(["closed", "late_close"]));
});

it("asks again once the opening hours that stood in the way are over, and not before or without them", () => {
  const early = closingOf({ can_close: false, blockers: [{ code: "still_open", message: "" }] } as never);
  const [before, after] = [new Date("2026-11-21T09:29:59Z"), new Date("2026-11-21T09:30:00Z")];
  expect([before, after].map((now) => waitsForClosingTime(early, now))).toEqual([false, true]);
  expect(waitsForClosingTime(closingOf(), after)).toBe(false);
  expect(waitsForClosingTime(null, after)).toBe(false);
});
