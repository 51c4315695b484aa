import { describe, expect, it } from "vitest";
import { quotationIn, setAnswer, widthOf } from "./answer";

const plain = (text: string): string => text.replace(/\u2009/g, " ");

describe("setAnswer", () => {
  it("sets the reign date first and the year under it", () => {
    const set = setAnswer("建安十三年冬，公元208年。孙权、刘备联军与曹操相持。", "黄盖看出可用火攻。");
    expect(set.headline).toBe("建安十三年冬");
    expect(plain(set.second)).toBe("公元 208 年");
    expect(set.paragraphs).toEqual(["孙权、刘备联军与曹操相持。黄盖看出可用火攻。"]);
  });
  it("takes a bracketed year as the second line", () => {
    const set = setAnswer("建安十三年冬（公元208年）。");
    expect([set.headline, plain(set.second)]).toEqual(["建安十三年冬", "公元 208 年"]);
  });
  it("keeps a sentence with several clauses whole", () => {
    expect(setAnswer("周瑜、程普各领一万，与刘备合力，在赤壁相遇。").headline).toBe("周瑜、程普各领一万，与刘备合力，在赤壁相遇");
  });
  it("does not end a sentence inside a book's name or a quotation", () => {
    expect(setAnswer("出自《三国志。注》一书。后文").headline).toBe("出自《三国志。注》一书");
  });
  it("splits English at a full stop followed by a space, not inside a number", () => {
    const set = setAnswer("Winter of 208. About 3.5 km away.");
    expect(set).toEqual({ headline: "Winter of 208", second: "", paragraphs: ["About 3.5 km away."] });
  });
  it("keeps a question mark", () => expect(setAnswer("真的吗？是真的。").headline).toBe("真的吗？"));
  it("takes paragraphs apart", () => expect(setAnswer("是。", "一。\n\n二。").paragraphs).toEqual(["一。", "二。"]));
  it("parts Latin sentences by a space", () => {
    expect(setAnswer("Yes. It was so.", "He said it.").paragraphs).toEqual(["It was so. He said it."]);
  });
  it("takes a quotation out that stands in columns, with the words that only bring it", () => {
    const more = "入冬以后，两军相遇。《三国志·周瑜传》记火起之时：“盖放诸船，同时发火。时风盛猛。”建安是年号。";
    expect(setAnswer("是。", more, quotationIn(more)).paragraphs).toEqual(["入冬以后，两军相遇。建安是年号。"]);
  });
  it("leaves a quotation in a sentence that says more", () => {
    const more = "鲁肃称他“与周公瑾交，若饮醇醪，不觉自醉”，一时传开。";
    expect(setAnswer("是。", more, quotationIn(more)).paragraphs).toEqual([more]);
  });
});

describe("quotationIn", () => {
  it("finds the longest quotation, its columns and its book", () => {
    const quotation = quotationIn("《三国志·周瑜传》说：“盖放诸船，同时发火。时风盛猛，悉延烧岸上营落。”后来“败退”。");
    expect(quotation?.work).toBe("三国志·周瑜传");
    expect(quotation?.columns).toEqual(["盖放诸船，", "同时发火。", "时风盛猛，", "悉延烧岸上营落。"]);
  });
  it("joins a very short piece to the next", () => {
    expect(quotationIn("“顷之，烟炎张天，人马烧溺死者甚众。”")?.columns).toEqual(["顷之，烟炎张天，", "人马烧溺死者甚众。"]);
  });
  it("breaks a column that would run too long", () => {
    const columns = quotationIn("“今北土既未平安加马超韩遂尚在关西。”")!.columns;
    expect(columns.length).toBe(2);
    expect(columns.join("")).toBe("今北土既未平安加马超韩遂尚在关西。");
  });
  it("shows nothing for a short or a foreign quotation", () => {
    expect(quotationIn("崖上“赤壁”二字。", "He said “a long English sentence here”.")).toBeNull();
  });
});

it("counts a Latin letter as about half a character", () => {
  expect(widthOf("建安十三年冬")).toBe(6);
  expect(widthOf("abcd")).toBeCloseTo(2.08);
});
