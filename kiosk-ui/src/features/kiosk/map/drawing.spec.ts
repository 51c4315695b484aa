import { describe, expect, it } from "vitest";
import { bledArea, bledLine } from "./bleed";
import { captionsOf, drawingOf } from "./drawing";
import { heartOf, isInside, smooth, straight } from "./geometry";
import type { Plan, Shape, Spot } from "./types";

const river: Shape = { kind: "water", label: "river", points: [[0, 0], [50, 0], [40, 50], [30, 100], [0, 100]] };
const hill: Shape = { kind: "hill", points: [[40, 40], [60, 40], [65, 55], [50, 65], [36, 60]] };
const plan = (...shapes: Shape[]): Plan => ({ id: "p", title: "p", width: 100, height: 100, shapes, points: [], routes: [] });

describe("the drawing of a plan", () => {
  it("lays water under hills, and ways over both", () => {
    const way: Shape = { kind: "path", points: [[90, 90], [70, 70]] };
    expect(drawingOf(plan(way, hill, river)).map(({ kind }) => kind)).toEqual(["water", "hill", "path"]);
  });
  it("makes a cliff of the side where a hill falls into the water, and only there", () => {
    expect(drawingOf(plan(river, hill))[1]!.cliff?.body).toBeTruthy();
    expect(drawingOf(plan(hill))[0]!.cliff).toBeNull();
  });
  it("takes a way whose ends meet for an area", () => {
    const ring: Spot[] = [[10, 10], [20, 10], [20, 20], [10, 10]];
    expect(drawingOf(plan({ kind: "path", points: ring }))[0]!.line).toBe(false);
    expect(drawingOf(plan({ kind: "path", points: ring.slice(0, 3) }))[0]!.line).toBe(true);
  });
  it("calls a building with rooms a floor", () => {
    const walls: Spot[] = [[0, 0], [50, 0], [50, 50], [0, 50]];
    const room: Shape = { kind: "room", points: [[5, 5], [20, 5], [20, 20], [5, 20]] };
    expect(drawingOf(plan({ kind: "building", points: walls }, room)).map(({ kind }) => kind)).toEqual(["floor", "room"]);
  });
  it("is the same at every drawing", () => {
    expect(drawingOf(plan(river, hill))).toEqual(drawingOf(plan(river, hill)));
  });
  it("names an area inside it", () => {
    const [caption] = captionsOf(plan(river));
    expect(caption!.text).toBe("river");
    expect(isInside(caption!.spot, river.points)).toBe(true);
  });
});

describe("beyond the edge", () => {
  it("water runs on, and its bank keeps its place", () => {
    const bled = bledArea(river.points, { width: 100, height: 100 });
    expect(bled).toContainEqual([40, 50]);
    expect(bled).toContainEqual([50, 0]);
    expect(bled).toContainEqual([-100, -100]);
    expect(bled).not.toContainEqual([0, 0]);
  });
  it("a way runs on, a way inside does not", () => {
    expect(bledLine([[100, 50], [60, 50]], { width: 100, height: 100 })[0]).toEqual([200, 50]);
    expect(bledLine([[90, 50], [60, 50]], { width: 100, height: 100 })).toHaveLength(2);
  });
});

describe("lines", () => {
  it("are closed only where they go round", () => {
    expect(straight([[0, 0], [1, 0]], false)).toBe("M0 0L1 0");
    expect(smooth([[0, 0], [1, 0], [1, 1]], true)).toMatch(/^M0 0C.*Z$/);
  });
  it("have their heart inside even where the middle is not", () => {
    const bow: Spot[] = [[0, 0], [30, 0], [30, 30], [0, 30], [0, 25], [25, 25], [25, 5], [0, 5]];
    expect(isInside(heartOf(bow), bow)).toBe(true);
  });
});
