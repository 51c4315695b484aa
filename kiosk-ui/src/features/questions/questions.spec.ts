import { describe, expect, it } from "vitest";
import { askedByLanguage, found, languagesOf, scaleOf, shareOf, sumOf, wordingsOf } from "./entries";
import { draftOf, formOf, missingOf, pointerOf } from "./form";
import { isTooLong, lengthOf } from "./limits";
import type { Draft, EntryLine, Question } from "./types";

const draft: Draft = {
  title: "放映厅几点开演",
  answer: "上午十点起，每小时一场。",
  more: "",
  topic: "services",
  provenance: "service",
  sources: [{ work: "本中心", locus: "放映安排" }],
  translations: { en: { title: "When are films shown?", answer: "Every hour from ten.", more: "" } },
};

describe("the form of an answer", () => {
  it("takes a draft up and gives it back unchanged, whichever language comes first", () => {
    expect(draftOf(formOf(draft, "zh-CN"), "zh-CN")).toEqual(draft);
    const english = draftOf(formOf(draft, "zh-CN"), "en");
    expect(english.title).toBe("When are films shown?");
    expect(english.translations["zh-CN"]?.title).toBe("放映厅几点开演");
  });

  it("leaves out a language nobody wrote and a source without a work", () => {
    const form = formOf(null, "zh-CN");
    form.texts["zh-CN"] = { title: " 标题 ", answer: " 短答 ", more: "" };
    form.sources = [{ work: " ", locus: "卷一" }, { work: "《三国志》", locus: "" }];
    expect(draftOf(form, "zh-CN")).toMatchObject({ title: "标题", translations: {}, sources: [{ work: "《三国志》", locus: "" }] });
  });

  it("names what is missing, and asks for English only once it was begun", () => {
    const form = formOf(null, "zh-CN");
    expect(missingOf(form, "zh-CN")).toEqual(["title_zh-CN", "answer_zh-CN", "topic", "sources"]);
    form.texts.en.more = "More";
    expect(missingOf(form, "zh-CN")).toContain("title_en");
    expect(missingOf(formOf(draft, "zh-CN"), "zh-CN")).toEqual([]);
  });

  it("finds the place of what the server has against a text", () => {
    expect(pointerOf("zh-CN", "answer", "zh-CN")).toBe("/answer");
    expect(pointerOf("en", "answer", "zh-CN")).toBe("/translations/en/answer");
    expect(pointerOf("en", "answer", "en")).toBe("/answer");
  });
});

describe("how long an answer is", () => {
  it.each([
    ["", 0],
    ["赤壁之战", 4],
    ["公元 208 年，曹操 80 万大军", 11],
    ["Wi-Fi 免费", 5],
  ])("%s: %i characters", (text, length) => expect(lengthOf(text, "zh-CN")).toBe(length));
  it("counts English by words", () => expect(lengthOf("  In the winter\nof 208. ", "en")).toBe(5));
  it("lets the last one that fits pass", () => {
    expect(isTooLong("字".repeat(80), "zh-CN")).toBe(false);
    expect(isTooLong("字".repeat(81), "zh-CN")).toBe(true);
    expect(isTooLong("word ".repeat(61), "en")).toBe(true);
  });
});

describe("finding entries", () => {
  const line = (entry_id: string, title: string, withdrawn = false): EntryLine => ({
    entry_id,
    title,
    topic: "battle",
    provenance: "history",
    withdrawn: withdrawn ? { at: "", by: "", reason: "" } : null,
  });
  const entries = [line("p:fire", "谁出的火攻"), line("p:borrow-wind", "借东风"), line("own:1", "放映厅 Wi-Fi", true)];

  it.each([
    ["", 3],
    ["火攻", 1],
    ["WIND", 1],
    ["放映厅 wi-fi", 1],
    ["火攻 东风", 0],
  ])("%s finds %i", (typed, count) => expect(found(entries, typed, false)).toHaveLength(count));
  it("leaves only what was withdrawn", () => expect(found(entries, "", true).map(({ entry_id }) => entry_id)).toEqual(["own:1"]));
});

describe("a question with its kin", () => {
  const question = {
    q: "有充电宝吗",
    lang: "zh-CN",
    similar: [
      { id: "2", q: "哪里借充电宝", lang: "zh-CN", times: 2 },
      { id: "3", q: "power bank?", lang: "en", times: 1 },
    ],
  } as Question;
  it("names each language once, its own first", () => expect(languagesOf(question)).toEqual(["zh-CN", "en"]));
  it("lists every wording", () => expect(wordingsOf(question).map(({ q }) => q)).toEqual(["有充电宝吗", "哪里借充电宝", "power bank?"]));
});

describe("usage", () => {
  it("sums days and shares", () => {
    const zh = { lang: "zh-CN", asked: 3, answered: 2, cards: 1, none: 0 };
    const day = { date: "2026-11-21", asked: 10, answered: 6, cards: 3, none: 1, languages: [zh, { ...zh, lang: "en", asked: 7 }] };
    expect(askedByLanguage([day, day])).toEqual([
      { lang: "en", asked: 14 },
      { lang: "zh-CN", asked: 6 },
    ]);
    expect(sumOf([day, day])).toEqual({ asked: 20, answered: 12, cards: 6, none: 2 });
    expect(shareOf(1, 3)).toBe(33);
    expect(shareOf(0, 0)).toBeNull();
  });
  it.each([
    [0, 5],
    [5, 5],
    [6, 10],
    [11, 20],
    [180, 200],
    [501, 1000],
  ])("a scale for %i ends at %i", (most, top) => expect(scaleOf(most)).toBe(top));
});
