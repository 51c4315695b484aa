import { describe, expect, it } from "vitest";
import { marksOf } from "./status";

const day = { status: "closed", unclosed: false, forced: false, late_close: false } as const;
const words = (extra: object): string[] => marksOf({ ...day, ...extra }).map((mark) => mark.word.split(".").at(-1)!);

describe("marksOf", () => {
  it("has one mark for an orderly day", () => expect(words({})).toEqual(["closed"]));
  it("says that a day was forced, also once it is countersigned", () =>
    expect(words({ status: "countersigned", forced: true })).toEqual(["countersigned", "forced"]));
  it("flags an open day that was not closed", () =>
    expect(words({ status: "open", unclosed: true })).toEqual(["open", "unclosed"]));
  it("flags a late closing", () => expect(words({ late_close: true })).toEqual(["closed", "late_close"]));
});
