import { describe, expect, it } from "vitest";
import { addMonths, weeksOf } from "./month";

describe("weeksOf", () => {
  it("begins weeks on Monday", () => {
    const weeks = weeksOf("2026-11");
    expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
    expect(weeks).toHaveLength(6);
    expect(weeks.at(-1)?.[0]).toBe("2026-11-30");
  });
  it("fills a February of four weeks exactly", () => expect(weeksOf("2027-02").flat()).not.toContain(null));
});

describe("addMonths", () => {
  it.each([
    ["2026-11", 2, "2027-01"],
    ["2026-01", -1, "2025-12"],
    ["2026-12", 0, "2026-12"],
  ] as const)("%s %+d", (month, by, result) => expect(addMonths(month, by)).toBe(result));
});
