import { describe, expect, it } from "vitest";
import type { Result } from "../types";
import { searchKept, termsOf, type KeptEntry } from "./search";

const entry = (id: string, title: string, answer: string): KeptEntry => {
  const result: Result = { entry_id: id, title, answer, provenance: "history", sources: [], topic: "battle", lang: "zh-CN" };
  return { title: { entry_id: id, title, provenance: "history", topic: "battle" }, entry: result };
};

const kept = [
  entry("p:year", "火烧赤壁是哪一年？", "建安十三年冬。"),
  entry("p:plan", "火攻是谁的主意？", "黄盖。"),
  entry("p:toilet", "卫生间在哪里？", "大厅西侧。"),
];

describe("termsOf", () => {
  it("drops question words and takes pairs", () => expect(termsOf("火烧赤壁是哪一年？")).toEqual(["火烧", "烧赤", "赤壁", "哪一", "一年"]));
  it("takes Korean words without what is written onto them", () => {
    expect(termsOf("조조는 어디에서 졌나요?")).toEqual(["조조", "졌"]);
    expect(termsOf("화장실은 어디인가요?")).toEqual(["화장", "장실"]);
  });
  it("takes katakana and leaves the grammar of Japanese", () => {
    expect(termsOf("トイレはどこですか")).toEqual(["トイ", "イレ"]);
    expect(termsOf("関羽とはどんな人ですか")).toEqual(["関羽", "人"]);
  });
  it("keeps Latin words whole", () => expect(termsOf("Red Cliffs 208")).toEqual(["red", "cliffs", "208"]));
});

describe("searchKept", () => {
  it("answers a question it knows", () => {
    const found = searchKept("火烧赤壁是哪一年", kept);
    expect([found.band, found.results[0]?.entry_id]).toEqual(["answer", "p:year"]);
  });
  it("answers visitors who write neither Chinese nor English", () => {
    const ours = [entry("p:toilet", "화장실은 어디인가요?", "로비 서쪽"), entry("p:rental", "トイレはどこですか", "ロビーの西側")];
    expect(searchKept("화장실이 어디예요", ours).results[0]?.entry_id).toBe("p:toilet");
    expect(searchKept("近くのトイレ", ours).results[0]?.entry_id).toBe("p:rental");
  });
  it("offers cards when it is not sure", () => expect(searchKept("火烧赤壁 主意", kept).band).toBe("cards"));
  it("says no to what it does not know, and to nothing at all", () => {
    expect(searchKept("明天会下雪吗", kept)).toMatchObject({ answered: false, band: "none", results: [] });
    expect(searchKept("？？", kept).band).toBe("none");
  });
});
