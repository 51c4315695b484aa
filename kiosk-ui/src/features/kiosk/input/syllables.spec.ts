import { describe, expect, it } from "vitest";
import { splitSyllables, SYLLABLES } from "./syllables";

describe("splitSyllables", () => {
  it.each([
    ["chibi", "chi bi"],
    ["huoshaochibi", "huo shao chi bi"],
    ["caocao", "cao cao"],
    ["zhugeliang", "zhu ge liang"],
    ["chibizhizhan", "chi bi zhi zhan"],
    ["huoshaoch", "huo shao ch"],
    ["xian", "xian"],
    ["xi'an", "xi an"],
    ["lvbu", "lv bu"],
    ["zh", "zh"],
    ["fangan", "fan gan"],
    ["", ""],
  ])("%s", (letters, parts) => expect(splitSyllables(letters).join(" ")).toBe(parts));

  it("never loses a letter, whatever is typed", () => {
    for (const letters of ["vvv", "qqq", "iiii", "bpmf", "uchibi", "aaaaaaaaaaaaaaaaaaaaaaaa"]) {
      expect(splitSyllables(letters).join("")).toBe(letters);
    }
  });
});

it("knows the syllables of Mandarin", () => expect(SYLLABLES.size).toBeGreaterThan(395));
