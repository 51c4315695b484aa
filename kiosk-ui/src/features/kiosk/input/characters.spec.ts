import { beforeAll, describe, expect, it } from "vitest";
import { charactersFor, loadCharacters, pieceReadAs } from "./characters";

beforeAll(loadCharacters);

describe("characters", () => {
  it("finds what a syllable may be, whole or begun", () => {
    expect(charactersFor("chi")).toContain("赤");
    expect(charactersFor("zh").length).toBeGreaterThan(10);
    expect(charactersFor("")).toEqual([]);
  });
  it("finds the piece of a text that reads so", () => {
    expect(pieceReadAs(["huo", "shao", "chi", "bi"], "影片《火烧赤壁》几点放？")).toBe("火烧赤壁");
    expect(pieceReadAs(["chi", "b"], "赤壁在哪里？")).toBe("赤壁");
    expect(pieceReadAs(["cao", "cao"], "赤壁在哪里？")).toBe("");
    expect(pieceReadAs([], "赤壁")).toBe("");
  });
});
