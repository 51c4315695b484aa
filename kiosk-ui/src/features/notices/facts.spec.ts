import { describe, expect, it } from "vitest";
import { filledIn, hoursOf } from "./facts";

const facts = { "hours.today": "9:00–17:30", "complaint.phone": "0715" };

describe("filledIn", () => {
  it.each([
    ["今日 {{hours.today}}，{{hours.today}}", "今日 9:00–17:30，9:00–17:30"],
    ["{{complaint.phone}}", "0715"],
    ["{{centre.name}} {{weather}}", "{{centre.name}} {{weather}}"],
    ["{{hours.today", "{{hours.today"],
    ["{hours.today}", "{hours.today}"],
    ["{{toString}}", "{{toString}}"],
  ])("%s", (text, filled) => expect(filledIn(text, facts)).toBe(filled));
});

describe("hoursOf", () => {
  it("joins the windows of a day", () =>
    expect(hoursOf([{ from: "09:00", to: "12:00" }, { from: "14:00", to: "17:30" }], ", ")).toBe("9:00–12:00, 14:00–17:30"));
  it("is empty on a closed day", () => expect(hoursOf([], "、")).toBe(""));
});
