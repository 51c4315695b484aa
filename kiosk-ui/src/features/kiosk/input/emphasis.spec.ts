import { describe, expect, it } from "vitest";
import { markedParts } from "./emphasis";

const shown = (text: string, ...needles: string[]): string =>
  markedParts(text, needles).map((part) => (part.marked ? `[${part.text}]` : part.text)).join("");

describe("markedParts", () => {
  it("marks what was typed", () => expect(shown("影片《火烧赤壁》几点放？", "火烧赤壁")).toBe("影片《[火烧赤壁]》几点放？"));
  it("marks the longest piece of it", () => expect(shown("赤壁在哪里？", "火烧赤壁")).toBe("[赤壁]在哪里？"));
  it("takes the needle that covers most", () => expect(shown("火烧赤壁", "huo", "火烧赤壁")).toBe("[火烧赤壁]"));
  it("does not mind case, nor finding nothing", () => {
    expect(shown("Who won at Red Cliffs?", "red cliffs")).toBe("Who won at [Red Cliffs]?");
    expect(shown("轮椅怎么借？", "火烧")).toBe("轮椅怎么借？");
  });
});
