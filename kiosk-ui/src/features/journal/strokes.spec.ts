import { describe, expect, it } from "vitest";
import { PAD, pathOf, withPoint, withStroke, type Stroke } from "./strokes";

describe("withPoint", () => {
  it("keeps whole numbers within the pad", () => expect(withPoint([], -3.4, 9999)).toEqual([[0, PAD.height]]));
  it("leaves out what is too near to be seen", () => expect(withPoint([[100, 100]], 103, 102)).toEqual([[100, 100]]));
  it("ends a stroke that grows beyond what the server takes", () => {
    let stroke: Stroke = [];
    for (let index = 0; index < 2000; index += 1)
      stroke = withPoint(stroke, (index * 10) % PAD.width, (index * 7) % PAD.height);
    expect(stroke).toHaveLength(512);
  });
});

describe("withStroke", () => {
  it("begins no more than 64", () => {
    let strokes: Stroke[] = [];
    for (let index = 0; index < 80; index += 1) strokes = withStroke(strokes, index, index);
    expect(strokes).toHaveLength(64);
  });
});

describe("pathOf", () => {
  it("draws lines through the points and dots for single touches", () =>
    expect(
      pathOf([
        [
          [1, 2],
          [3, 4],
        ],
        [[5, 6]],
      ]),
    ).toBe("M1 2L3 4M5 6h0.1"));
});
