import { beforeAll, describe, expect, it } from "vitest";
import { EMPTY, LONGEST_QUESTION, type Composition } from "./composition";
import { kana } from "./kana";
import { finishIn, retypeIn, typeIn } from "./writing";

beforeAll(kana.load);

const type = (keys: string, from: Composition = EMPTY): Composition => [...keys].reduce((state, key) => typeIn(kana, state, key), from);
const written = (keys: string): string => finishIn(kana, type(keys)).text;

const TABLE: [string, string][] = [
  ["a i u e o", "あ い う え お"],
  ["ka ki ku ke ko ga gi gu ge go", "か き く け こ が ぎ ぐ げ ご"],
  ["sa shi su se so za ji zu ze zo", "さ し す せ そ ざ じ ず ぜ ぞ"],
  ["si zi syu zyo sha jo", "し じ しゅ じょ しゃ じょ"],
  ["ta chi tsu te to da di du de do", "た ち つ て と だ ぢ づ で ど"],
  ["ti tu tya cho", "ち つ ちゃ ちょ"],
  ["na ni nu ne no", "な に ぬ ね の"],
  ["ha hi fu he ho ba bi bu be bo pa pi pu pe po", "は ひ ふ へ ほ ば び ぶ べ ぼ ぱ ぴ ぷ ぺ ぽ"],
  ["hu hyo", "ふ ひょ"],
  ["ma mi mu me mo", "ま み む め も"],
  ["ya yu yo ra ri ru re ro wa wo", "や ゆ よ ら り る れ ろ わ を"],
  ["kya kyu kyo gya nya hya bya pya mya ryo", "きゃ きゅ きょ ぎゃ にゃ ひゃ びゃ ぴゃ みゃ りょ"],
];
const LINES = TABLE.flatMap(([romaji, hiragana]) => {
  const signs = hiragana.split(" ");
  return romaji.split(" ").map((letters, at): [string, string] => [letters, signs[at]!]);
});

describe("kana", () => {
  it.each(LINES)("reads %s", (letters, sign) => expect(written(letters)).toBe(sign));
  it.each([
    ["sekiheki", "せきへき"],
    ["sekihekinotatakai", "せきへきのたたかい"],
    ["shokatsuryou", "しょかつりょう"],
    ["syokaturyou", "しょかつりょう"],
    ["sonken", "そんけん"],
    ["sanpo", "さんぽ"],
    ["tennki", "てんき"],
    ["konnna", "こんな"],
    ["kan'i", "かんい"],
    ["kinyuu", "きにゅう"],
    ["kitte", "きって"],
    ["zasshi", "ざっし"],
    ["matcha", "まっちゃ"],
    ["mattya", "まっちゃ"],
    ["toire-ha", "といれーは"],
    ["doko？", "どこ？"],
    ["hon？", "ほん？"],
    ["SEKI", "せき"],
    ["3zi", "3じ"],
  ])("writes %s", (letters, text) => expect(written(letters)).toBe(text));

  it("leaves Latin what may still become kana", () => {
    expect(type("sekihek")).toEqual({ text: "せきへ", letters: "k" });
    expect(type("ky")).toEqual({ text: "", letters: "ky" });
    expect(type("sen")).toEqual({ text: "せ", letters: "n" });
    expect(type("senk")).toEqual({ text: "せん", letters: "k" });
    expect(type("senn")).toEqual({ text: "せん", letters: "" });
  });
  it("takes Latin letters back one by one", () => expect(kana.shorten("ky")).toBe("k"));
  it("holds no more than a question may be long", () => {
    const full = { text: "あ".repeat(LONGEST_QUESTION), letters: "" };
    expect(type("ka", full)).toEqual(full);
  });
  it("joins what was typed before the library had come, and leaves joined what is", () => {
    expect(retypeIn(kana, { text: "", letters: "sekihek" })).toEqual({ text: "せきへ", letters: "k" });
    expect(retypeIn(kana, { text: "せきへ", letters: "k" })).toEqual({ text: "せきへ", letters: "k" });
  });
});
