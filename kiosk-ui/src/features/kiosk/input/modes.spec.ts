import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { effectScope, nextTick, ref } from "vue";
import * as api from "../api";
import { hangul } from "./hangul";
import { kana } from "./kana";
import { firstMode, followLanguage, ownMode } from "./modes";
import { useTyping, type Typing } from "./useTyping";

vi.mock("../api");
vi.mock("../live/content", () => ({ content: { changes: ref(0) } }));
vi.mock("./characters", () => ({ loadCharacters: () => Promise.resolve(), charactersFor: () => ["吃"] }));

beforeAll(() => Promise.all([hangul.load(), kana.load()]));
beforeEach(() => vi.mocked(api.candidates).mockReset().mockResolvedValue([]));

/** Somebody typing on a page whose language changes. */
function visitor(language: string, text = ""): { typing: Typing; type: (keys: string) => void; speak: (to: string) => Promise<void> } {
  const spoken = ref(language);
  const typing = effectScope().run(() => {
    const one = useTyping(firstMode(language), text);
    followLanguage(one.mode, () => spoken.value);
    return one;
  })!;
  return {
    typing,
    type: (keys) => [...keys].forEach((key) => typing.press(key)),
    speak: (to) => {
      spoken.value = to;
      return nextTick();
    },
  };
}

describe("the keys that visitors begin with", () => {
  it.each([
    ["zh-CN", "pinyin", "pinyin"],
    ["en", "english", "pinyin"],
    ["ja", "kana", "kana"],
    ["ko", "hangul", "hangul"],
  ])("%s", (language, first, own) => expect([firstMode(language), ownMode(language)]).toEqual([first, own]));
});

describe("typing in a script of one's own", () => {
  it("asks for the text as it stands, unfinished letters and all", () => {
    const korean = visitor("ko");
    korean.type("ㅈㅓㄱㅂㅕ");
    expect(korean.typing.question.value).toBe("적벼");
    const japanese = visitor("ja", "赤壁 ");
    japanese.type("no");
    japanese.type("k");
    expect(japanese.typing.question.value).toBe("赤壁 のk");
    expect(japanese.typing.begun.value).toBe("k");
  });
  it("takes back what is begun, then whole signs", () => {
    const { typing, type } = visitor("ko");
    type("ㅈㅓㄱㅂㅕㄱ");
    const seen = Array.from({ length: 5 }, () => (typing.erase(), typing.question.value));
    expect(seen).toEqual(["적벼", "적ㅂ", "적", "", ""]);
  });
  it("offers no Chinese characters for Latin letters, and asks the server for none", async () => {
    const { typing, type } = visitor("ja");
    type("ch");
    await nextTick();
    expect(typing.choices.value).toEqual([]);
    expect(api.candidates).not.toHaveBeenCalled();
  });
  it("ends what is begun when figures or English follow", () => {
    const { typing, type } = visitor("ja");
    type("hon");
    typing.mode.value = "figures";
    type("3");
    typing.mode.value = "english";
    type("k");
    typing.mode.value = "kana";
    type("a");
    expect(typing.state.value).toEqual({ text: "ほん3kあ", letters: "" });
  });
});

describe("a language chosen while something is typed", () => {
  it("brings its own keys and loses nothing", async () => {
    const { typing, type, speak } = visitor("zh-CN", "火烧");
    type("chi");
    await speak("ko");
    expect(typing.mode.value).toBe("hangul");
    expect(typing.question.value).toBe("火烧chi");
    type("ㅈㅓㄱ");
    await speak("ja");
    expect(typing.mode.value).toBe("kana");
    type("ren");
    await speak("en");
    expect(typing.mode.value).toBe("english");
    type("?");
    expect(typing.question.value).toBe("火烧chi적れん?");
    await speak("ko");
    await speak("zh-CN");
    expect(typing.mode.value).toBe("pinyin");
    expect(typing.question.value).toBe("火烧chi적れん?");
  });
  it("leaves pinyin open between Chinese and English, as the keys are the same", async () => {
    const { typing, type, speak } = visitor("zh-CN");
    type("chi");
    await speak("en");
    expect(typing.mode.value).toBe("pinyin");
    expect(typing.state.value).toEqual({ text: "", letters: "chi" });
  });
});
