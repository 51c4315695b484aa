import { describe, expect, it } from "vitest";
import { chosenDay, daySent } from "./since";

const TODAY = "2026-11-23";

describe("the day from which a change counts", () => {
  it.each([
    ["2026-11-01", ""],
    [TODAY, ""],
    ["2026-11-24", "2026-11-24"],
    [undefined, ""],
  ])("of %s is shown as %j", (since, shown) => expect(chosenDay(since, TODAY)).toBe(shown));

  it("is sent where it was chosen, and where what was to come is to count at once", () => {
    expect(daySent("2026-12-01", TODAY, TODAY)).toEqual({ since: "2026-12-01" });
    expect(daySent("", undefined, TODAY)).toEqual({});
    expect(daySent("", "2026-11-01", TODAY)).toEqual({});
    expect(daySent("", "2026-12-01", TODAY)).toEqual({ since: TODAY });
  });
});
