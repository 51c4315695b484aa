import { describe, expect, it } from "vitest";
import { dateOf, duration, formatNumber, hanDigits, hanNumber, longDate, spaceScripts, timeOf, timeRange, weekday } from ".";

const plain = (text: string): string => text.replace(/\u2009/g, " ");

describe("hanNumber", () => {
  it.each([
    [0, "〇"], [1, "一"], [10, "十"], [12, "十二"], [20, "二十"], [21, "二十一"], [100, "一百"], [105, "一百零五"],
    [110, "一百一十"], [325, "三百二十五"], [1000, "一千"], [1001, "一千零一"], [1010, "一千零一十"],
  ])("reads %i as %s", (value, text) => expect(hanNumber(value)).toBe(text));

  it("writes years digit by digit", () => expect(hanDigits(2026)).toBe("二〇二六"));
});

describe("spaceScripts", () => {
  it.each([
    ["公元208年", "公元 208 年"],
    ["公元 208 年", "公元 208 年"],
    ["押金200元。", "押金 200 元。"],
    ["（208年）", "（208 年）"],
    ["资产WH-03，已归还", "资产 WH-03，已归还"],
    ["建安十三年", "建安十三年"],
    ["He came in 208.", "He came in 208."],
  ])("%s", (text, spaced) => expect(plain(spaceScripts(text))).toBe(spaced));
});

describe("numbers and times", () => {
  it("parts thousands by a thin space", () => {
    expect(plain(formatNumber(2318))).toBe("2 318");
    expect(plain(formatNumber(18600))).toBe("18 600");
    expect(formatNumber(999)).toBe("999");
  });
  it("writes hours with an en dash and no leading zero", () => expect(timeRange("09:00", "17:30")).toBe("9:00–17:30"));
  it("takes date and time in the centre's zone", () => {
    expect(dateOf("2026-11-21T17:30:00Z", "Asia/Shanghai")).toBe("2026-11-22");
    expect(timeOf("2026-11-21T01:05:00Z", "Asia/Shanghai")).toBe("9:05");
    expect(timeOf("2026-11-20T16:00:00Z", "Asia/Shanghai")).toBe("0:00");
  });
  it("writes dates in the reader's language", () => {
    expect(plain(longDate("2026-11-21", "zh-CN"))).toBe("2026 年 11 月 21 日");
    expect(longDate("2026-11-21", "en")).toBe("21 November 2026");
    expect(weekday("2026-11-21", "zh-CN")).toBe("星期六");
  });
  it("says how long", () => {
    expect(plain(duration(27, "zh-CN"))).toBe("27 分");
    expect(plain(duration(65, "en"))).toBe("1 h 5 min");
    expect(plain(duration(120, "zh-CN"))).toBe("2 小时");
  });
});
