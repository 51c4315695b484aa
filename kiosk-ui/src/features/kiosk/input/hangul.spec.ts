import { beforeAll, describe, expect, it } from "vitest";
import { EMPTY, LONGEST_QUESTION, type Composition } from "./composition";
import { hangul, HANGUL_ROWS, SHIFTED_ROWS } from "./hangul";
import { retypeIn, typeIn } from "./writing";

beforeAll(hangul.load);

const type = (keys: string, from: Composition = EMPTY): Composition => [...keys].reduce((state, key) => typeIn(hangul, state, key), from);
const shown = ({ text, letters }: Composition): string => text + letters;

describe("hangul", () => {
  it.each([
    ["ㅈㅓㄱㅂㅕㄱㄷㅐㅈㅓㄴ", "적벽대전"],
    ["ㅈㅔㄱㅏㄹㄹㅑㅇ", "제갈량"],
    ["ㄱㅏㅂㅅ", "값"],
    ["ㄱㅏㅂㅅㅣ", "갑시"],
    ["ㄷㅏㄹㄱㅇㅣ", "닭이"],
    ["ㅁㅜㅓㅇㅖㅇㅛ", "뭐예요"],
    ["ㅇㅡㅣㅈㅏ", "의자"],
    ["ㄱㅏㄱㄱㅏ", "각가"],
    ["ㄲㅏㄲㅇㅏ", "깎아"],
    ["ㅇㅓㄷㅣ ㅇㅣㅆㅇㅓㅇㅛ?", "어디 있어요?"],
    ["ㅋㅋㅋ", "ㅋㅋㅋ"],
  ])("joins %s", (keys, text) => expect(shown(type(keys))).toBe(text));

  it("keeps as begun the last syllable only, which the next key may still change", () => {
    expect(type("ㅈㅓㄱ")).toEqual({ text: "", letters: "적" });
    expect(type("ㅈㅓㄱㅏ")).toEqual({ text: "저", letters: "가" });
    expect(type("ㅈㅓㄱㅏ.")).toEqual({ text: "저가.", letters: "" });
  });
  it("takes the begun syllable off jamo by jamo", () => {
    const left: string[] = [];
    for (let begun = "값"; begun; begun = hangul.shorten(begun)) left.push(begun);
    expect(left).toEqual(["값", "갑", "가", "ㄱ"]);
    expect(hangul.shorten("와")).toBe("오");
  });
  it("goes on after a mistake was taken back", () => {
    const { text, letters } = type("ㅈㅓㄱㅂㅑ");
    expect(shown(type("ㅕㄱ", { text, letters: hangul.shorten(letters) }))).toBe("적벽");
  });
  it("reads a real keyboard's letters by their place", () => {
    expect(shown(type("wjrqur"))).toBe("적벽");
    expect(shown(type("Rkr"))).toBe("깍");
    expect(shown(type("RKR"))).toBe("깎");
  });
  it("holds no more than a question may be long, and may still finish the last syllable", () => {
    const full = { text: "적".repeat(LONGEST_QUESTION - 1), letters: "버" };
    expect(shown(type("ㄱ", full))).toBe(`${full.text}벅`);
    expect(type("ㄱㄷ", full)).toEqual({ text: full.text, letters: "벅" });
  });
  it("joins what was typed before the library had come, and leaves joined what is", () => {
    expect(retypeIn(hangul, { text: "", letters: "ㅈㅓㄱㅂㅕ" })).toEqual({ text: "적", letters: "벼" });
    expect(retypeIn(hangul, { text: "적", letters: "벼" })).toEqual({ text: "적", letters: "벼" });
  });
  it("has all jamo of the two-set keys", () => {
    const keys = new Set([...HANGUL_ROWS, ...SHIFTED_ROWS].flatMap((row) => row.split(" ")));
    expect([...keys].sort().join("")).toBe([..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ"].sort().join(""));
  });
});
