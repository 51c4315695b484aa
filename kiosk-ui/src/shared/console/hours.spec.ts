import { describe, expect, it } from "vitest";
import { faultOf, wholeWeek } from "./hours";

const window = (from: string, to: string) => ({ from, to });

describe("wholeWeek", () => {
  it("names all seven days, also those that are closed", () => {
    const week = wholeWeek([{ day: 3, windows: [window("09:00", "17:30")] }]);
    expect(week).toHaveLength(7);
    expect(week[0]?.windows).toEqual([]);
    expect(week[2]?.windows).toEqual([window("09:00", "17:30")]);
  });
  it("does not hand out the server's own windows", () => {
    const hours = [{ day: 1, windows: [window("09:00", "12:00")] }];
    wholeWeek(hours)[0]!.windows[0]!.to = "13:00";
    expect(hours[0]!.windows[0]!.to).toBe("12:00");
  });
});

describe("faultOf", () => {
  it.each([
    [[], null],
    [[window("09:00", "12:00"), window("13:00", "17:30")], null],
    [[window("13:00", "17:30"), window("09:00", "13:00")], null],
    [[window("09:00", "")], "missing"],
    [[window("17:30", "09:00")], "backwards"],
    [[window("09:00", "13:00"), window("12:59", "17:30")], "overlap"],
  ])("%j is %s", (windows, fault) => expect(faultOf(windows)).toBe(fault));
});
