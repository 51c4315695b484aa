import { describe, expect, it } from "vitest";
import { sceneOf, type Wanted } from "./marks";
import type { Plan, Point } from "./types";
import { wholeOf } from "./view";

const point = (id: string, kind: Point["kind"], x: number, y: number): Point => ({ id, kind, title: id, x, y });
const points = [point("pavilion", "sight", 500, 500), point("toilet", "toilet", 200, 200), point("exit", "exit", 995, 995)];
const plan: Plan = {
  id: "p", title: "p", width: 1000, height: 1000, points, routes: [],
  shapes: [{ kind: "room", label: "toilet", points: [[100, 100], [400, 100], [400, 400], [100, 400]] }],
};
const wanted: Wanted = {
  plan, view: wholeOf(plan), frame: { width: 1000, height: 1000 }, here: { plan: "p", x: 800, y: 200 },
  shown: points, chosen: undefined, named: false, measures: { target: 76, name: 32, caption: 28, here: 180 },
};
const sideOf = (scene: ReturnType<typeof sceneOf>, id: string) => scene.marks.find((mark) => mark.point.id === id)!.side;

describe("sceneOf", () => {
  it("names sights, and other points only when they are looked for or chosen", () => {
    const scene = sceneOf(wanted);
    expect(sideOf(scene, "pavilion")).toBe("right");
    expect(sideOf(scene, "toilet")).toBeNull();
    expect(sideOf(sceneOf({ ...wanted, chosen: "toilet" }), "toilet")).not.toBeNull();
    expect(sideOf(sceneOf({ ...wanted, named: true }), "exit")).not.toBeNull();
  });
  it("says a name once: of the room or of the point", () => {
    expect(sceneOf(wanted).captions).toHaveLength(1);
    expect(sceneOf({ ...wanted, chosen: "toilet" }).captions).toHaveLength(0);
  });
  it("keeps marks at the edge whole", () => {
    const [x, y] = sceneOf(wanted).marks[2]!.at;
    expect(Math.max(x, y)).toBeLessThanOrEqual(1000 - 38);
  });
  it("says where one stands on that plan only", () => {
    expect(sceneOf(wanted).here).toMatchObject({ below: false, shift: 0 });
    expect(sceneOf({ ...wanted, here: { plan: "hall", x: 0, y: 0 } }).here).toBeNull();
  });
});
