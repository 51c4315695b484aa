import { describe, expect, it } from "vitest";
import { beginningsOf, choicesFor, choose, EMPTY, erase, LONGEST_QUESTION, questionOf, spelled, typePinyin, typePlain } from "./composition";

const type = (keys: string) => [...keys].reduce(typePinyin, EMPTY);
const characters = (syllable: string): string[] => ({ huo: ["火", "活"], shao: ["少"], chi: ["吃"] })[syllable] ?? [];

describe("composition", () => {
  it("gathers letters and shows them as syllables", () => {
    const state = type("huoshaochibi");
    expect(state).toEqual({ text: "", letters: "huoshaochibi" });
    expect(spelled(state.letters)).toBe("huo shao chi bi");
  });
  it("commits letters as they stand when another sign comes", () => expect(type("ok？")).toEqual({ text: "ok？", letters: "" }));
  it("erases letters first, then whole characters", () => {
    expect(erase({ text: "火", letters: "c" })).toEqual({ text: "火", letters: "" });
    expect(erase({ text: "火𠮷", letters: "" })).toEqual({ text: "火", letters: "" });
    expect(erase(EMPTY)).toEqual(EMPTY);
  });
  it("asks with what is committed and what is spelled", () => {
    expect(questionOf({ text: "火烧", letters: "chibi" })).toBe("火烧 chi bi");
  });
  it("never grows beyond what the server takes", () => {
    const full = { text: "火".repeat(LONGEST_QUESTION), letters: "" };
    expect(typePinyin(full, "a")).toBe(full);
    expect(typePlain(full, "a")).toBe(full);
  });
});

describe("choices", () => {
  it("puts our own words first, the farthest reaching in front, then characters", () => {
    const words = [
      { text: "火烧", pinyin: "huo shao" },
      { text: "火烧赤壁", pinyin: "huo shao chi bi" },
    ];
    const choices = choicesFor("huoshaochibi", words, characters);
    expect(choices.map((choice) => choice.text)).toEqual(["火烧赤壁", "火烧", "火", "活"]);
    expect(choices.map((choice) => choice.takes)).toEqual([12, 7, 3, 3]);
  });
  it("keeps the letters a choice does not cover", () => {
    const [whole, part] = choicesFor("huoshaochibi", [{ text: "火烧", pinyin: "huoshao" }], characters);
    expect(choose(type("huoshaochibi"), whole!)).toEqual({ text: "火烧", letters: "chibi" });
    expect(choose(type("huoshaochibi"), part!)).toEqual({ text: "火", letters: "shaochibi" });
  });
  it("takes all letters for a word that goes on beyond them", () => {
    const [word] = choicesFor("huos", [{ text: "火烧", pinyin: "huo shao" }], characters);
    expect(choose(type("huos"), word!)).toEqual({ text: "火烧", letters: "" });
  });
  it("counts the mark between syllables", () => {
    const [word] = choicesFor("xi'anshi", [{ text: "西安", pinyin: "xi an" }], () => []);
    expect(word!.takes).toBe(5);
  });
  it("asks for the whole and for shorter beginnings", () => {
    expect(beginningsOf("huoshaochibi")).toEqual(["huoshaochibi", "huoshaochi", "huoshao"]);
    expect(beginningsOf("chi")).toEqual(["chi"]);
    expect(beginningsOf("")).toEqual([]);
  });
});
