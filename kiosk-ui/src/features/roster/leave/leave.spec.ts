import { describe, expect, it } from "vitest";
import { daysOf, gapsByDay, inOrder, lastDateOf, phaseOf, rungsAhead, rungsOf } from "./leave";
import { leaveOf, stepOf } from "./made";

const ZONE = "Asia/Shanghai";
const states = (leave: Parameters<typeof rungsOf>[0]) => rungsOf(leave).map(({ who, state }) => `${who} ${state}`);

describe("the ladder of a leave", () => {
  it("waits for the substitute before anybody decides", () =>
    expect(states(leaveOf({ substitute_id: "wu", substitute_status: "asked", steps: [stepOf("lead"), stepOf("deputy")] }))).toEqual([
      "asks done", "substitute now", "lead later", "deputy later",
    ]));
  it("waits for the first step that is open, past those that are left out", () =>
    expect(states(leaveOf({ steps: [stepOf("lead", "skipped"), stepOf("deputy", "approved"), stepOf("manager")] }))).toEqual([
      "asks done", "lead skipped", "deputy done", "manager now",
    ]));
  it("stops where somebody said no", () =>
    expect(states(leaveOf({ status: "rejected", steps: [stepOf("lead", "rejected"), stepOf("deputy")] }))).toEqual(["asks done", "lead refused", "deputy later"]));
  it("goes no further without the substitute", () =>
    expect(states(leaveOf({ substitute_id: "wu", substitute_status: "declined", steps: [stepOf("lead")] }))).toEqual(["asks done", "substitute refused", "lead later"]));
  it("waits for nobody once it was withdrawn", () =>
    expect(states(leaveOf({ status: "withdrawn", steps: [stepOf("lead")] }))).toEqual(["asks done", "lead later"]));
  it("is shown before it is climbed", () =>
    expect(rungsAhead([stepOf("lead", "skipped"), stepOf("filed")], "吴桐").map(({ who, state }) => `${who} ${state}`)).toEqual(["substitute later", "lead skipped", "filed later"]));
});

describe("gaps that a leave opens", () => {
  const gap = (from: string, minutes: number) => ({ post_id: "p", post_name: "P", from, to: from, minutes });
  it("stand under the centre's date, in order, with their sum", () =>
    expect(gapsByDay([gap("2026-11-26T01:00:00Z", 30), gap("2026-11-24T16:30:00Z", 60), gap("2026-11-25T02:00:00Z", 5)], ZONE).map(({ date, minutes }) => [date, minutes]))
      .toEqual([["2026-11-25", 65], ["2026-11-26", 30]]));
});

describe("length and end", () => {
  it.each([[0, 0, false], [1, 0, true], [2, 1, false], [5, 2, true]])("%i halves", (halves, days, half) => expect(daysOf(halves)).toEqual({ days, half }));
  it("to midnight belongs to the day before", () => expect(lastDateOf("2026-11-26T00:00:00+08:00", ZONE)).toBe("2026-11-25"));
  it("to noon belongs to its own day", () => expect(lastDateOf("2026-11-25T12:00:00+08:00", ZONE)).toBe("2026-11-25"));
});

describe("one's own leaves", () => {
  const now = "2026-11-22T02:00:00Z";
  const at = (day: number): string => `2026-11-${String(day).padStart(2, "0")}T00:00:00Z`;
  it("are overdue, running, ahead or over", () => {
    expect(phaseOf(leaveOf({ status: "approved", from: at(20), to: at(21), overdue: true }), now)).toBe("overdue");
    expect(phaseOf(leaveOf({ status: "approved", from: at(22), to: at(24) }), now)).toBe("now");
    expect(phaseOf(leaveOf({ status: "approved", from: at(25), to: at(26) }), now)).toBe("ahead");
    expect(phaseOf(leaveOf({ status: "rejected", from: at(25), to: at(26) }), now)).toBe("past");
  });
  it("stand with what must be done first, and the latest of the past on top of it", () => {
    const list = [
      leaveOf({ id: "old", status: "ended", from: at(1) }), leaveOf({ id: "newer", status: "ended", from: at(9) }),
      leaveOf({ id: "late", status: "approved", from: at(27) }), leaveOf({ id: "soon", status: "pending", from: at(25) }),
      leaveOf({ id: "overdue", status: "approved", from: at(18), overdue: true }),
    ];
    expect(inOrder(list, now).map(({ leave }) => leave.id)).toEqual(["overdue", "soon", "late", "newer", "old"]);
  });
});
