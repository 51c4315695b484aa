import { describe, expect, it } from "vitest";
import { markedParts, partsAt, type Part } from "./emphasis";

const written = (parts: Part[]): string => parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join("");
const shown = (text: string, ...needles: string[]): string => written(markedParts(text, needles));

describe("markedParts", () => {
  it("marks what was typed", () => expect(shown("影片《火烧赤壁》几点放？", "火烧赤壁")).toBe("影片《[火烧赤壁]》几点放？"));
  it("marks the longest piece of it", () => expect(shown("赤壁在哪里？", "火烧赤壁")).toBe("[赤壁]在哪里？"));
  it("takes the needle that covers most", () => expect(shown("火烧赤壁", "huo", "火烧赤壁")).toBe("[火烧赤壁]"));
  it("does not mind case, nor finding nothing", () => {
    expect(shown("Who won at Red Cliffs?", "red cliffs")).toBe("Who won at [Red Cliffs]?");
    expect(shown("轮椅怎么借？", "火烧")).toBe("轮椅怎么借？");
  });
});

describe("partsAt", () => {
  it("cuts a title at what the server marked", () =>
    expect(written(partsAt("诸葛亮和周瑜", [{ from: 0, to: 3 }, { from: 4, to: 6 }]))).toBe("[诸葛亮]和[周瑜]"));
  it("leaves a text without marks whole", () => {
    expect(written(partsAt("诸葛亮"))).toBe("诸葛亮");
    expect(partsAt("")).toEqual([]);
  });
});
