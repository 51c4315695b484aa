import { describe, expect, it } from "vitest";
import { keyLabels, keyLayout, keyThemes } from "./keys";

const foot = (...page: Parameters<typeof keyLayout>): string => keyLayout(...page).at(-1)!;
const chosen = (mode: Parameters<typeof keyThemes>[0], shifted = false): string =>
  keyThemes(mode, shifted).find((theme) => theme.class === "key-chosen")!.buttons;

describe("the keys of a page", () => {
  it("offers each language its own beside EN and 123", () => {
    expect(foot("pinyin", false, "zh-CN", false)).toBe("{pinyin} {english} {figures} {space} ？ {ask}");
    expect(foot("english", false, "en", false)).toBe("{pinyin} {english} {figures} {space} ? {ask}");
    expect(foot("kana", false, "ja", false)).toBe("{kana} {english} {figures} {space} ？ {ask}");
    expect(foot("hangul", false, "ko", false)).toBe("{hangul} {english} {figures} {space} ? {ask}");
  });
  it("has ten, nine and seven signs in every script, so that no key moves with the language", () => {
    for (const [mode, language] of [["pinyin", "zh-CN"], ["english", "en"], ["kana", "ja"], ["hangul", "ko"]] as const) {
      for (const shifted of [false, true]) {
        expect(keyLayout(mode, shifted, language, false).slice(0, 3).map((row) => row.split(" ").length)).toEqual([10, 9, 9]);
      }
    }
  });
  it("shifts jamo and letters, and kana, which have no capitals, not at all", () => {
    expect(keyLayout("hangul", true, "ko", false)[0]).toBe("ㅃ ㅉ ㄸ ㄲ ㅆ ㅛ ㅕ ㅑ ㅒ ㅖ");
    expect(keyLayout("english", true, "ko", false)[2]).toBe("{shift} Z X C V B N M {erase}");
    expect(keyLayout("kana", true, "ja", false)[2]).toBe("ー z x c v b n m {erase}");
  });
  it("brings the marks of the language, and plain ones for addresses and numbers", () => {
    expect(keyLayout("figures", false, "ja", false)[1]).toContain("「 」");
    expect(keyLayout("figures", false, "zh-CN", false)[1]).toContain("《 》");
    for (const language of ["zh-CN", "en", "ja", "ko"]) expect(keyLayout("figures", false, language, true)[1]).toBe("- / : ; ( ) & @ '");
  });
  it("shows which mode is chosen, and the shift key while it holds", () => {
    expect(chosen("kana")).toBe("{kana}");
    expect(chosen("hangul", true)).toBe("{hangul} {shift}");
    expect(chosen("figures").split(" ")).toContain("{figures}");
  });
  it("names the shift key by what it does to the script", () => {
    const named = (mode: "english" | "hangul"): string => keyLabels((key) => key, mode).find(({ buttons }) => buttons === "{shift}")!.value;
    expect([named("english"), named("hangul")]).toEqual(["ask.shift", "ask.double"]);
  });
});
