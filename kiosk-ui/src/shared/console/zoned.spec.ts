import { describe, expect, it } from "vitest";
import { addDays, clockOf, instantOf, today } from "./zoned";

describe("instantOf", () => {
  it.each([
    ["2026-11-20", "16:04", "Asia/Shanghai", "2026-11-20T16:04:00+08:00"],
    ["2026-07-01", "09:00", "Europe/Berlin", "2026-07-01T09:00:00+02:00"],
    ["2026-12-01", "09:00", "America/New_York", "2026-12-01T09:00:00-05:00"],
    ["2026-01-01", "00:00", "UTC", "2026-01-01T00:00:00+00:00"],
  ])("%s %s in %s", (date, clock, zone, instant) => expect(instantOf(date, clock, zone)).toBe(instant));
});

describe("clockOf", () => {
  it.each([
    ["1604", "16:04"],
    ["16:04", "16:04"],
    ["16：04", "16:04"],
    ["9", "09:00"],
    ["905", "09:05"],
    [" 9.30 ", "09:30"],
  ])("%s is %s", (typed, clock) => expect(clockOf(typed)).toBe(clock));
  it.each(["", "24:00", "9:60", "noon", "12345"])("%s is no time", (typed) => expect(clockOf(typed)).toBeNull());
});

describe("dates", () => {
  it("steps over the end of a month", () => expect(addDays("2026-02-28", 1)).toBe("2026-03-01"));
  it("is already tomorrow in the centre when it is evening in UTC", () =>
    expect(today("Asia/Shanghai", new Date("2026-11-21T17:00:00Z"))).toBe("2026-11-22"));
});
