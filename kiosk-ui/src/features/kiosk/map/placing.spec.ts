import { describe, expect, it } from "vitest";
import { around, overlap, quietCorner, sidesFor, spread } from "./placing";

const frame = { left: 0, top: 0, width: 400, height: 300 };

describe("spread", () => {
  it("leaves alone what stands apart", () => {
    expect(spread([[0, 0], [200, 0]], 76)).toEqual([[0, 0], [200, 0]]);
  });
  it("parts marks that lie upon each other, even on the same spot", () => {
    const placed = spread([[100, 100], [100, 100], [110, 100]], 60);
    for (const [a, b] of [[0, 1], [0, 2], [1, 2]] as const) {
      expect(Math.hypot(placed[a]![0] - placed[b]![0], placed[a]![1] - placed[b]![1])).toBeGreaterThan(57);
    }
  });
});

describe("sidesFor", () => {
  const name = (x: number, y: number, must = false) => ({ at: [x, y] as [number, number], width: 100, height: 30, gap: 20, must });
  it("puts a name at the right, or where there is room", () => {
    expect(sidesFor([name(100, 150), name(390, 150)], [], frame)).toEqual(["right", "left"]);
  });
  it("leaves out a name without room, but never one that must stand", () => {
    const full = [{ left: 0, top: 0, width: 400, height: 300 }];
    expect(sidesFor([name(200, 150), name(200, 150, true)], full, frame)).toEqual([null, "right"]);
  });
  it("puts one that must stand where it hides least of the marks around it", () => {
    const marks = [around([240, 150], 40), around([160, 150], 40), around([200, 190], 40), around([250, 110], 20)];
    expect(sidesFor([name(200, 150, true)], marks, frame)).toEqual(["above"]);
  });
});

it("quietCorner keeps the buttons off the marks", () => {
  expect(quietCorner([], frame, 100, 200)).toBe("bottom right");
  expect(quietCorner([around([380, 280], 40)], frame, 100, 200)).toBe("bottom left");
});

it("areas that only touch do not overlap", () => {
  expect(overlap(around([0, 0], 10), around([10, 0], 10))).toBe(false);
  expect(overlap(around([0, 0], 10), around([9, 0], 10))).toBe(true);
});
