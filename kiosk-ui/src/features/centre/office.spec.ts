import { describe, expect, it } from "vitest";
import { holidaysOf, missingYears, MOST_BYTES, readYear, type NewOfficeYear } from "./office";

const day = (date: string, zh: string, en: string, kind: "holiday" | "workday") => ({ date, name: { "zh-CN": zh, en }, kind });
const year: NewOfficeYear = {
  year: 2026, country: "CN", source: "国办发明电〔2025〕7号",
  days: [
    day("2026-02-14", "春节", "Spring Festival", "workday"),
    day("2026-02-16", "春节", "Spring Festival", "holiday"),
    day("2026-02-15", "春节", "Spring Festival", "holiday"),
    day("2026-01-01", "元旦", "New Year’s Day", "holiday"),
  ],
};
const faultOf = (text: string): unknown => (readYear(text) as { fault?: string }).fault;

describe("a year's file", () => {
  it("is taken as it is", () => expect(readYear(JSON.stringify(year))).toEqual({ document: year }));
  it.each([
    ["{", "no_json"],
    ["null", "no_days"],
    ['{"days":[]}', "no_days"],
    ['{"days":[{"date":1}]}', "no_days"],
    [" ".repeat(MOST_BYTES + 1), "too_big"],
  ])("says what is wrong with %.12s", (text, fault) => expect(faultOf(text)).toBe(fault));
});

describe("a year's holidays", () => {
  it("stand in order with their days off and the days worked for them", () =>
    expect(holidaysOf(year, "zh-CN")).toEqual([
      { name: "元旦", from: "2026-01-01", to: "2026-01-01", off: 1, worked: [] },
      { name: "春节", from: "2026-02-15", to: "2026-02-16", off: 2, worked: ["2026-02-14"] },
    ]));
  it("are named in the reader's language, in Chinese where there is no such name", () => {
    expect(holidaysOf(year, "en").map(({ name }) => name)).toEqual(["New Year’s Day", "Spring Festival"]);
    expect(holidaysOf(year, "ko").map(({ name }) => name)).toEqual(["元旦", "春节"]);
  });
});

describe("a year that nobody brought in", () => {
  it.each([
    [[2026], "2026-11-22", []],
    [[2025], "2026-01-02", [2026]],
    [[2026], "2026-12-01", [2027]],
    [[], "2026-12-31", [2026, 2027]],
  ])("%j on %s: %j", (known, today, missing) => expect(missingYears(known, today)).toEqual(missing));
});
