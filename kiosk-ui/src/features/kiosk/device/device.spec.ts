import { describe, expect, it } from "vitest";
import { Problem } from "@/shared/api/http";
import { CLEANING_SECONDS, secondsLeft } from "./cleaning";
import { buildMark, markOf } from "./marks";
import { nextOf, stillDue } from "./media";
import { faultOf } from "./pin";
import type { Medium } from "./types";

const medium = (id: string, until: string | null = null): Medium => ({
  id, caption: "", lang: "zh-CN", seconds: 8, type: "image/png", file: `/${id}`, until,
});

describe("marks", () => {
  it("are alike for the same content alone", () => {
    expect(markOf("赤壁")).toBe(markOf("赤壁"));
    expect(new Set(["", "a", "b", "ab", "ba", "赤壁", "赤壁 "].map(markOf)).size).toBe(7);
    expect(markOf("x".repeat(10_000))).toMatch(/^[0-9a-f]{16}$/);
  });
  it("tell builds by the name of the page's script", () => {
    expect(buildMark(["https://example.org/assets/kiosk-B1x_2-y.js"])).toBe("kiosk-B1x_2-y");
    expect(buildMark(["https://example.org/src/app/kiosk/main.ts"])).toBe("dev");
  });
});

describe("media", () => {
  it("go round and begin anew when the present one is gone", () => {
    const media = [medium("a"), medium("b")];
    expect(nextOf(media, undefined)?.id).toBe("a");
    expect(nextOf(media, "a")?.id).toBe("b");
    expect(nextOf(media, "b")?.id).toBe("a");
    expect(nextOf(media, "gone")?.id).toBe("a");
    expect(nextOf([], "a")).toBeUndefined();
  });
  it("end by themselves when the server cannot be asked", () => {
    const media = [medium("a"), medium("b", "2026-11-21T12:00:00+08:00")];
    expect(stillDue(media, new Date("2026-11-21T11:59:59+08:00"))).toHaveLength(2);
    expect(stillDue(media, new Date("2026-11-21T12:00:00+08:00"))).toEqual([media[0]]);
  });
});

describe("a refused PIN", () => {
  it.each([
    [403, "pin_wrong", null, { word: "wrong", minutes: 0 }],
    [429, "pin_locked", 899, { word: "many", minutes: 15 }],
    [429, "too_many_requests", 1, { word: "many", minutes: 1 }],
    [409, "pin_not_set", null, { word: "unset", minutes: 0 }],
    [403, "kiosk_device_only", null, { word: "stranger", minutes: 0 }],
    [0, "offline", null, { word: "offline", minutes: 0 }],
    [500, "internal", null, { word: "failed", minutes: 0 }],
  ])("%i %s", (status, code, wait, fault) => expect(faultOf(new Problem(status, { code }, wait))).toEqual(fault));
});

describe("wiping the screen", () => {
  it("counts down to nothing and no farther", () => {
    expect(secondsLeft(1000, 1000)).toBe(CLEANING_SECONDS);
    expect(secondsLeft(1000, 1001 + 59_000)).toBe(1);
    expect(secondsLeft(1000, 1000 + 60_000)).toBe(0);
    expect(secondsLeft(1000, 1_000_000)).toBe(0);
  });
});
