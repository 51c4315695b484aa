import { describe, expect, it } from "vitest";
import { minutesAndSeconds, secondsLeft } from "./countdown";

describe("secondsLeft", () => {
  const now = new Date("2026-11-21T10:00:00Z");
  it("counts to an instant in any zone", () => expect(secondsLeft("2026-11-21T18:10:00+08:00", now)).toBe(600));
  it("is never negative", () => expect(secondsLeft("2026-11-21T09:00:00Z", now)).toBe(0));
});

describe("minutesAndSeconds", () => {
  it.each([
    [600, "10:00"],
    [65, "1:05"],
    [9, "0:09"],
  ])("%i", (seconds, text) => expect(minutesAndSeconds(seconds)).toBe(text));
});
