import { describe, expect, it } from "vitest";
import { fitFor } from "./layout";

describe("fitFor", () => {
  it.each([
    [1080, 1920, "portrait", 1],
    [1920, 1080, "landscape", 1],
    [2160, 3840, "portrait", 2],
    [768, 1366, "portrait", 0.711],
    [1366, 768, "landscape", 0.711],
    [390, 844, "compact", 1],
    [540, 960, "compact", 1],
    [960, 540, "compact", 1],
  ])("%i×%i is %s", (width, height, layout, scale) => {
    const fit = fitFor(width, height);
    expect(fit.layout).toBe(layout);
    expect(fit.scale).toBeCloseTo(scale, 2);
  });
});
