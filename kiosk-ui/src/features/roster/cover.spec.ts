import { describe, expect, it } from "vitest";
import { askedOf, barOn, holesOf, merged, placeOn, within, wrongIn } from "./cover";
import type { Coverage, Segment } from "./types";

const at = (clock: string): string => `2026-11-16T${clock}:00+08:00`;
const segment = (from: string, to: string, required: number, planned: number, status: Segment["status"]): Segment => ({
  from: at(from), to: at(to), required, planned, present: 0, status, minutes: 0, short_person_minutes: 0,
});
const of = (post_id: string, segments: Segment[]) => ({
  post_id, name: post_id, name_en: "", segments, covered_pct: 0, short_person_minutes: 0, demand_minutes: 0, worst_gap_minutes: 0,
});
const DAY = { from: at("00:00"), to: "2026-11-17T00:00:00+08:00" };

describe("what a cell shows of coverage", () => {
  it("leaves out when nobody is asked for and nobody stands, and cuts at the day", () => {
    const night = { ...segment("00:00", "09:00", 0, 0, "ok"), from: "2026-11-15T17:00:00+08:00" };
    const open = { ...segment("09:00", "17:00", 1, 1, "ok"), to: "2026-11-17T09:00:00+08:00" };
    expect(within([night, open], DAY)).toMatchObject([{ from: at("09:00"), to: DAY.to }]);
  });

  it("tells neighbours of one kind as one gap, and not those with other numbers missing", () => {
    const cut = within(
      [segment("09:00", "11:00", 1, 0, "gap"), segment("11:00", "12:00", 1, 0, "gap"), segment("12:00", "13:00", 2, 0, "gap")],
      DAY,
    );
    expect(merged(cut).map(({ from, to }) => [from, to])).toEqual([
      [at("09:00"), at("12:00")],
      [at("12:00"), at("13:00")],
    ]);
  });

  it("tells gaps before what is only thin, and nothing of what is well", () => {
    const all = [segment("09:00", "10:00", 1, 1, "thin"), segment("10:00", "11:00", 1, 1, "ok"), segment("11:00", "12:00", 1, 0, "gap")];
    expect(wrongIn(within(all, DAY)).map(({ status }) => status)).toEqual(["gap", "thin"]);
  });

  it("counts a missing skill as a hole, of all posts by time", () => {
    const coverage: Coverage = {
      from: DAY.from, to: DAY.to, basis: "planned",
      posts: [of("a", [segment("14:00", "15:00", 1, 0, "gap")]), of("b", [segment("09:00", "10:00", 1, 1, "unqualified")])],
    };
    expect(holesOf(coverage, DAY).map(({ post }) => post)).toEqual(["b", "a"]);
  });

  it("tells what a post asked for on the shown days, of nobody nothing", () => {
    const asked = [segment("08:00", "09:00", 0, 0, "ok"), segment("09:00", "12:00", 2, 2, "ok"), segment("12:00", "17:00", 1, 1, "ok")];
    const coverage: Coverage = { from: DAY.from, to: DAY.to, basis: "planned", posts: [of("a", asked), of("b", asked.slice(0, 1))] };
    expect([askedOf(coverage, "a"), askedOf(coverage, "b"), askedOf(null, "a")]).toEqual([[1, 2], null, null]);
  });

  it("stands on a scale, cut to it", () => {
    const scale = { from: at("09:00"), to: at("17:00") };
    expect(placeOn(scale, { from: at("11:00"), to: at("13:00") })).toEqual({ left: 25, width: 25 });
    expect(barOn(scale, { from: at("11:00"), to: at("13:00") })).toEqual({ left: "min(25%, 100% - var(--least, 0px))", width: "25%" });
    expect(placeOn(scale, { from: at("07:00"), to: at("18:00") })).toEqual({ left: 0, width: 100 });
  });
});
