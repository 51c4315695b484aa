import { describe, expect, it } from "vitest";
import { lanesFor, tagsFor } from "./lanes";
import { scaleFrom } from "./scale";

describe("lanesFor", () => {
  it("gives each a lane of its own and uses it again after its end", () => {
    expect(lanesFor([{ from: 168, to: 200 }, { from: 170, to: 280 }, { from: 210, to: 220 }], 3)).toEqual([0, 1, 0]);
    expect(lanesFor([{ from: 168, to: 200 }, { from: 202, to: 220 }], 3)).toEqual([0, 1]);
  });
});

describe("tagsFor", () => {
  const tagging = { lengths: [90, 90, 90], thickness: 66, room: 120, every: 1000, gap: 8 };
  const lines = [{ from: 0, to: 1500 }, { from: 0, to: 900 }, { from: 40, to: 60 }];
  const tags = tagsFor(lines, { ...tagging, middles: [10, 30, 50] });
  it("names every line, a long one twice, once for readers", () => {
    expect(tags.filter(({ again }) => !again).map(({ line }) => line).sort()).toEqual([0, 1, 2]);
    expect(tags.filter(({ line }) => line === 0)).toHaveLength(2);
  });
  it("lays no name upon another, and none outside", () => {
    for (const a of tags) {
      expect(a.across).toBeGreaterThanOrEqual(0);
      expect(a.across).toBeLessThanOrEqual(120 - 66);
      for (const b of tags) if (a !== b) expect(Math.abs(a.across - b.across) >= 74 || Math.abs(a.at - b.at) >= 98).toBe(true);
    }
  });
});

describe("scaleFrom", () => {
  const at = scaleFrom([[168, 0], [208, 100], [209, 500], [280, 600]]);
  it("follows the page between its anchors and stops at its ends", () => {
    expect(at(168)).toBe(0);
    expect(at(188)).toBe(50);
    expect(at(208.5)).toBe(300);
    expect(at(155)).toBe(0);
    expect(at(300)).toBe(600);
  });
  it("is nothing before the page is set", () => {
    expect(scaleFrom([])(208)).toBe(0);
  });
});
