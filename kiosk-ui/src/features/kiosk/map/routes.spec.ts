import { describe, expect, it } from "vitest";
import { herePoint, nearestOf, wayTo } from "./routes";
import type { Here, Plan, Point, Route } from "./types";

const point = (id: string, kind: Point["kind"], x: number, y = 0): Point => ({ id, kind, title: id, x, y });
const route = (id: string, to: string, minutes: number, step_free = true, from = "k"): Route => ({
  id, to, from, step_free, minutes, metres: minutes * 60, points: [[0, 0], [1, 1]],
});

const plan: Plan = {
  id: "area", title: "area", width: 100, height: 100, shapes: [],
  points: [point("k", "here", 50), point("other", "here", 90), point("pavilion", "sight", 10), point("near", "toilet", 55), point("far", "toilet", 95)],
  routes: [route("steps", "pavilion", 18, false), route("level", "pavilion", 26), route("gate", "pavilion", 3, true, "other"), route("t", "far", 2), route("only", "near", 5, false)],
};
const here: Here = { plan: "area", x: 51, y: 0 };

describe("wayTo", () => {
  it("takes the quickest way from here and says that there is another without steps", () => {
    const way = wayTo(plan, "pavilion", here, false);
    expect(way.route?.id).toBe("steps");
    expect(way.otherStepFree).toBe(true);
    expect(way.from).toBeNull();
  });
  it("shows only ways without steps when asked to", () => {
    expect(wayTo(plan, "pavilion", here, true).route?.id).toBe("level");
    expect(wayTo(plan, "near", here, true)).toMatchObject({ route: null, onlySteps: true });
  });
  it("begins where a way begins when one does not stand on the plan", () => {
    const gates = { ...plan, points: [...plan.points, point("gate", "entrance", 0)], routes: [route("in", "pavilion", 9, true, "gate")] };
    expect(wayTo(gates, "pavilion", null, false).from?.id).toBe("gate");
  });
  it("knows no way where there is none", () => {
    expect(wayTo(plan, "nowhere", here, false)).toEqual({ route: null, otherStepFree: false, onlySteps: false, from: null });
  });
});

describe("nearestOf", () => {
  it("counts minutes on foot, then distance", () => {
    expect(nearestOf(plan, ["toilet"], here, false)?.id).toBe("far");
    expect(nearestOf({ ...plan, routes: [] }, ["toilet"], here, false)?.id).toBe("near");
    expect(nearestOf(plan, ["film"], here, false)).toBeNull();
  });
});

it("herePoint is the nearest of its kind, on its own plan only", () => {
  expect(herePoint(plan, here)?.id).toBe("k");
  expect(herePoint(plan, { ...here, plan: "hall" })).toBeNull();
});
