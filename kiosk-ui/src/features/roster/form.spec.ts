import { describe, expect, it } from "vitest";
import { clashOf, differing, faultIn, fieldsFrom, formOf, type ShiftForm } from "./form";
import { faultOfWindow, blankWindow, skillsIn, windowFrom } from "./postForm";
import { shiftOf } from "./made";

const ZONE = "Asia/Shanghai";
const form = (more: Partial<ShiftForm> = {}): ShiftForm => ({
  post: "desk", staff: "li", date: "2026-11-16", from: "22:00", to: "06:00", role: "A", backsUp: "a", breaks: [], ...more,
});

describe("a shift while it is written", () => {
  it("ends the next day when it ends before it begins, its breaks with it", () => {
    const fields = fieldsFrom(form({ breaks: [{ from: "01:00", to: "02:00", cover: "" }] }), ZONE);
    expect([fields.start, fields.end]).toEqual(["2026-11-16T22:00:00+08:00", "2026-11-17T06:00:00+08:00"]);
    expect(fields.breaks).toEqual([{ start: "2026-11-17T01:00:00+08:00", end: "2026-11-17T02:00:00+08:00", cover_shift_id: null }]);
  });
  it("stands by for another only as a B", () => {
    expect(fieldsFrom(form(), ZONE).backs_up).toBeNull();
    expect(fieldsFrom(form({ role: "B" }), ZONE).backs_up).toBe("a");
  });
  it.each([
    [{ staff: "" }, "staff"],
    [{ from: "" }, "hours"],
    [{ to: "22:00" }, "same"],
    [{ breaks: [{ from: "23:00", to: "", cover: "" }] }, "break"],
    [{}, null],
  ] as const)("with %o lacks %s", (more, fault) => expect(faultIn(form(more as Partial<ShiftForm>))).toBe(fault));
  it("tells which fields somebody else changed", () => {
    const before = formOf(shiftOf("s", "li", "2026-11-16", "09:00", "17:30"), ZONE);
    expect(differing(before, formOf(shiftOf("s", "wu", "2026-11-16", "10:00", "17:30"), ZONE))).toEqual(["staff", "from"]);
  });
  it("clashes with another shift of the same person, not with itself nor at its end", () => {
    const other = shiftOf("o", "li", "2026-11-16", "09:00", "12:00");
    expect(clashOf([other], "li", shiftOf("n", "li", "2026-11-16", "11:00", "14:00"), "")?.id).toBe("o");
    expect(clashOf([other], "li", shiftOf("n", "li", "2026-11-16", "12:00", "14:00"), "")).toBeUndefined();
    expect(clashOf([other], "li", other, "o")).toBeUndefined();
  });
});

describe("a window of demand while it is written", () => {
  it("reads skills from one line in either punctuation", () => expect(skillsIn("英语、 急救, 讲解；")).toEqual(["英语", "急救", "讲解"]));
  it("needs a day, a number and an end after its beginning", () => {
    expect(faultOfWindow({ ...blankWindow(), days: [] })).toBe("days");
    expect(faultOfWindow({ ...blankWindow(), least: "x" })).toBe("least");
    expect(faultOfWindow({ ...blankWindow(), to: "08:00" })).toBe("backwards");
    expect(faultOfWindow({ ...blankWindow(), kind: "date", days: [], date: "2026-11-16" })).toBeNull();
  });
  it("leaves what is not written to the server", () => {
    expect(windowFrom(blankWindow())).toMatchObject({ min_staff: 1, target: null, max: null, date: null, skills: [] });
  });
});
