import { expect, it } from "vitest";
import type { HelpCall } from "./types";
import { bellOf, clockOf, inOrder, satisfiedShare, waitedSeconds } from "./waiting";

const call = (id: string, called_at: string, waited_seconds: number | null = null): HelpCall => ({
  id,
  called_at,
  kiosk: "大厅一号屏",
  lang: "zh-CN",
  status: waited_seconds === null ? "called" : "answered",
  answered_at: null,
  answered_by: null,
  waited_seconds,
  device_id: null,
  place_id: null,
});
const ten = "2026-11-21T10:00:00.000+08:00";

it("counts the wait from the call until now, or until it was answered", () => {
  const now = new Date("2026-11-21T02:01:15Z").getTime();
  expect(waitedSeconds(call("a", ten), now)).toBe(75);
  expect(waitedSeconds(call("a", ten, 30), now)).toBe(30);
});

it("never waits less than nothing when this machine's clock is behind", () => {
  expect(waitedSeconds(call("a", ten), new Date("2026-11-21T01:00:00Z").getTime())).toBe(0);
});

it.each([
  [0, "0:00"],
  [7, "0:07"],
  [760, "12:40"],
  [3720, "1:02:00"],
])("writes %i seconds as %s", (seconds, written) => expect(clockOf(seconds)).toBe(written));

it("puts first whoever has waited longest", () => {
  const calls = [call("b", "2026-11-21T10:05:00.000+08:00"), call("c", ten), call("a", ten)];
  expect(inOrder(calls).map(({ id }) => id)).toEqual(["a", "c", "b"]);
});

it("rings only while somebody waits, and not when muted or never touched", () => {
  expect(bellOf(0, false, true)).toBe("silent");
  expect(bellOf(1, false, true)).toBe("rings");
  expect(bellOf(1, true, true)).toBe("muted");
  expect(bellOf(1, false, false)).toBe("locked");
});

it("tells the share of the satisfied, and nothing where nobody rated", () => {
  expect(satisfiedShare({ total: 3, satisfied: 1, fairly: 1, unsatisfied: 1 })).toBe(67);
  expect(satisfiedShare({ total: 0, satisfied: 0, fairly: 0, unsatisfied: 0 })).toBeNull();
});
