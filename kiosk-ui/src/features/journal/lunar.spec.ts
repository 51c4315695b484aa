import { describe, expect, it } from "vitest";
import { lunarDate, lunarDay } from "./lunar";

describe("lunarDay", () => {
  it.each([
    [1, "初一"],
    [9, "初九"],
    [10, "初十"],
    [11, "十一"],
    [19, "十九"],
    [20, "二十"],
    [21, "廿一"],
    [29, "廿九"],
    [30, "三十"],
  ])("%i is %s", (day, text) => expect(lunarDay(day)).toBe(text));
});

describe("lunarDate", () => {
  it("names year, month and day", () => expect(lunarDate("2026-11-20")).toBe("丙午年十月十二"));
  it("begins the year at the spring festival", () => expect(lunarDate("2026-02-17")).toBe("丙午年正月初一"));
});
