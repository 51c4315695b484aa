import { describe, expect, it } from "vitest";
import { farther, MOST_ZOOM, moved, nearer, placeIn, settled, showing, waysOn, wholeOf } from "./view";

const plan = { width: 1000, height: 500 };
const frame = { width: 500, height: 500 };

describe("a view of a plan", () => {
  it("shows the whole plan in the middle of any frame, with nothing more to see", () => {
    const whole = wholeOf(plan);
    expect(placeIn(whole, plan, frame)([500, 250])).toEqual([250, 250]);
    expect(placeIn(whole, plan, frame)([0, 0])[0]).toBeGreaterThan(0);
    expect(waysOn(whole, plan, frame)).toEqual({ left: false, right: false, up: false, down: false });
  });
  it("grows to a limit and comes back whole", () => {
    let view = wholeOf(plan);
    for (let step = 0; step < 9; step++) view = settled(nearer(view), plan, frame);
    expect(view.zoom).toBe(MOST_ZOOM);
    for (let step = 0; step < 9; step++) view = settled(farther(view), plan, frame);
    expect(view).toEqual(wholeOf(plan));
  });
  it("stops at the edge of the plan", () => {
    const close = settled({ zoom: 3, x: 500, y: 250 }, plan, frame);
    const left = moved(close, plan, frame, -9999, 0);
    expect(waysOn(left, plan, frame)).toMatchObject({ left: false, right: true });
    expect(placeIn(left, plan, frame)([0, 250])[0]).toBeLessThan(frame.width * 0.2);
  });
  it("goes to a spot that is out of sight and stays where it can be seen", () => {
    const close = settled({ zoom: 3, x: 200, y: 250 }, plan, frame);
    expect(showing(close, plan, frame, [210, 250])).toBe(close);
    expect(showing(close, plan, frame, [900, 250]).x).toBeGreaterThan(800);
  });
});
