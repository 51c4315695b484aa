import { describe, expect, it } from "vitest";
import { followAddress } from "../address";
import { nextLookMs, standingFor } from "./rules";
import type { Followed } from "./types";

const question = (status: Followed["status"]): Followed => ({ id: "q", q: "?", lang: "en", status, entry_id: null });

describe("a followed question", () => {
  it("stands as the server says; an answer that was taken back is being checked", () => {
    expect(standingFor(question("open"), false)).toBe("open");
    expect(standingFor(question("published"), true)).toBe("published");
    expect(standingFor(question("published"), false)).toBe("answered");
  });
  it("is looked at while something can come, ever more seldom", () => {
    expect(nextLookMs("open", 1)).toBe(15_000);
    expect(nextLookMs("answered", 100)).toBe(60_000);
    expect(nextLookMs("offline", 1)).not.toBeNull();
    for (const over of ["published", "dismissed", "unknown"] as const) expect(nextLookMs(over, 1)).toBeNull();
  });
});

describe("its address", () => {
  it("names the question and the language, and nothing else", () => {
    expect(followAddress("7d1", "zh-CN")).toMatch(/\/kiosk\?question=7d1$/);
    const address = new URL(followAddress("7d1", "ko", { centre: { id: "chibi" }, public_address: "https://visit.example" }));
    expect(address.origin).toBe("https://visit.example");
    expect(Object.fromEntries(address.searchParams)).toEqual({ question: "7d1", lang: "ko", centre: "chibi" });
  });
});
