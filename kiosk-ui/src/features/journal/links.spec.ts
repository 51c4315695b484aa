import { describe, expect, it } from "vitest";
import { pageOf } from "./links";

describe("pageOf", () => {
  it.each([
    ["/console/log/2026-11-20", "/log/2026-11-20"],
    ["/rounds", "/rounds"],
    ["/console", "/"],
    ["/api/v1/centres/chibi", null],
    ["//elsewhere.example", null],
    ["https://elsewhere.example", null],
    [undefined, null],
  ])("%s leads to %s", (href, page) => expect(pageOf(href)).toBe(page));
});
