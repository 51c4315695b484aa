import { describe, expect, it } from "vitest";
import { countsOf, MOST_BYTES, readMap, stepsOf, toldIn, type MapDocument } from "./map";

const map: MapDocument = {
  plans: [
    {
      id: "area",
      title: { "zh-CN": "景区", en: "The area" },
      width: 100,
      height: 60,
      shapes: [{ kind: "water", points: [[0, 0], [10, 0], [10, 10]] }],
      points: [{ id: "gate", kind: "entrance", title: { "zh-CN": "南门" }, x: 5, y: 5 }],
      routes: [],
    },
  ],
  stands: [{ place: "大厅", plan: "area", x: 5, y: 5 }],
};
const faultOf = (text: string): unknown => (readMap(text) as { fault?: string }).fault;

describe("a map's file", () => {
  it("is taken as it is", () => expect(readMap(JSON.stringify(map))).toEqual({ document: map }));
  it.each([
    ["{", "no_json"],
    ["null", "no_plans"],
    ['{"plans":[]}', "no_plans"],
    ['{"plans":[null]}', "no_drawing"],
    ['{"plans":[{"width":0,"height":10}]}', "no_drawing"],
    ['{"plans":[{"width":9,"height":9,"shapes":[{"kind":"water","points":[[1]]}]}]}', "no_drawing"],
    ['{"plans":[{"width":9,"height":9,"points":[{"id":"a","x":"1","y":2}]}]}', "no_drawing"],
    [`"${"x".repeat(MOST_BYTES)}"`, "too_big"],
  ])("%.60s cannot be drawn: %s", (text, fault) => expect(faultOf(text)).toBe(fault));
  it("may leave lists out", () => {
    const read = readMap('{"plans":[{"id":"a","width":9,"height":9}]}') as { document: MapDocument };
    expect(countsOf(read.document)).toEqual({ plans: 1, points: 0, routes: 0, stands: 0 });
  });
  it("is counted", () => expect(countsOf(map)).toEqual({ plans: 1, points: 1, routes: 0, stands: 1 }));
});

describe("where something is wrong", () => {
  it.each([
    ["/plans/0/points/0/x", [["plans", 1, "area"], ["points", 1, "gate"]], "x"],
    ["/stands/0/place", [["stands", 1, "大厅"]], "place"],
    ["/plans/4/title", [["plans", 5, ""]], "title"],
    ["/plans", [], "plans"],
  ])("%s", (pointer, steps, field) => {
    const read = stepsOf(pointer, map);
    expect(read.steps.map(({ list, number, id }) => [list, number, id])).toEqual(steps);
    expect(read.field).toBe(field);
  });
  it("tells a title in the reader's language, else in any", () => {
    expect(toldIn("en", map.plans[0]!.title)).toBe("The area");
    expect(toldIn("en", map.plans[0]!.points[0]!.title)).toBe("南门");
    expect(toldIn("en", undefined)).toBe("");
  });
});
