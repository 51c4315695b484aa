import { describe, expect, it } from "vitest";
import { blankForm, faultIn, leaveFrom, type LeaveForm } from "./form";

const ZONE = "Asia/Shanghai";
const form = (more: Partial<LeaveForm>): LeaveForm => ({ ...blankForm("2026-11-25"), reason: "family matters", ...more });
function span(more: Partial<LeaveForm>) {
  const { from, to } = leaveFrom(form(more), ZONE);
  return { from, to };
}

describe("the time of a leave", () => {
  it("is a whole day at first, to the midnight after it", () =>
    expect(span({})).toEqual({ from: "2026-11-25T00:00:00+08:00", to: "2026-11-26T00:00:00+08:00" }));
  it("ends at noon when only the morning is taken", () => expect(span({ toHalf: "am" }).to).toBe("2026-11-25T12:00:00+08:00"));
  it("begins at noon when only the afternoon is taken", () => expect(span({ fromHalf: "pm" }).from).toBe("2026-11-25T12:00:00+08:00"));
  it("goes over several days", () =>
    expect(span({ fromHalf: "pm", toDate: "2026-11-27", toHalf: "am" })).toEqual({ from: "2026-11-25T12:00:00+08:00", to: "2026-11-27T12:00:00+08:00" }));
  it("is by the clock where hours count", () =>
    expect(span({ by: "clock", fromClock: "14:00", toClock: "16:30" })).toEqual({ from: "2026-11-25T14:00:00+08:00", to: "2026-11-25T16:30:00+08:00" }));
});

describe("what keeps it from being asked for", () => {
  it.each<[string, Partial<LeaveForm>]>([
    ["backwards", { fromHalf: "pm", toHalf: "am" }],
    ["backwards", { toDate: "2026-11-24" }],
    ["backwards", { by: "clock", fromClock: "16:00", toClock: "14:00" }],
    ["clock", { by: "clock", fromClock: "16:00", toClock: "" }],
    ["dates", { fromDate: "" }],
    ["reason", { reason: "  " }],
  ])("%s", (fault, more) => expect(faultIn(form(more), ZONE)).toBe(fault));
  it("is nothing when all is there", () => expect(faultIn(form({}), ZONE)).toBeNull());
});

it("is sent for oneself unless somebody else is named, with the substitute only where one was chosen", () => {
  expect(leaveFrom(form({}), ZONE)).not.toHaveProperty("staff_id");
  expect(leaveFrom(form({}), ZONE)).not.toHaveProperty("substitute_id");
  expect(leaveFrom(form({ staff: "li", substitute: "wu", kind: "sick" }), ZONE)).toMatchObject({ staff_id: "li", substitute_id: "wu", kind: "sick" });
});
