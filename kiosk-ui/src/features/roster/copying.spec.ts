import { expect, it } from "vitest";
import { copiesOf, linksOf } from "./copying";
import { shiftOf } from "./made";
import type { CalendarDay } from "./types";

const ZONE = "Asia/Shanghai";
const closed: CalendarDay = {
  date: "2026-11-24", open: false, windows: [], office_day: true, reason: "", exception: true, office_known: true,
};

it("copies a week seven days on, A before B, without closed days and what is there already", () => {
  const monday = shiftOf("b", "li", "2026-11-16", "11:00", "13:00", { role: "B", backs_up: "a" });
  const a = shiftOf("a", "wu", "2026-11-16", "09:00", "17:30");
  const tuesday = shiftOf("t", "wu", "2026-11-17", "09:00", "17:30");
  const there = shiftOf("w", "wu", "2026-11-18", "09:00", "17:30");
  const week = [shiftOf("x", "wu", "2026-11-25", "09:00", "17:30")];
  const plan = copiesOf([monday, a, tuesday, there], week, [closed], ZONE);
  expect(plan.copies.map(({ of, fields }) => [of.id, fields.start])).toEqual([
    ["a", "2026-11-23T09:00:00+08:00"],
    ["b", "2026-11-23T11:00:00+08:00"],
  ]);
  expect([plan.closed, plan.there]).toEqual([1, 1]);
});

it("links a B to the copy of the A it stands by for, and drops a link out of the week", () => {
  const b = shiftOf("b", "li", "2026-11-16", "11:00", "13:00", { role: "B", backs_up: "a" });
  expect(linksOf(b, new Map([["a", "a2"]])).backs_up).toBe("a2");
  expect(linksOf(b, new Map()).backs_up).toBeNull();
});
