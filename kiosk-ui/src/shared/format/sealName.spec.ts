import { describe, expect, it } from "vitest";
import { sealCharacters, shortName } from "./sealName";

describe("the short name of a centre", () => {
  it.each([
    ["赤壁古战场游客服务中心", "赤壁"],
    ["九寨沟风景名胜区游客中心", "九寨沟"],
    ["武夷山国家公园游客服务中心", "武夷山"],
    ["三国赤壁古战场 游客服务中心", "三国赤壁"],
    ["乌镇游客中心", "乌镇"],
    ["平遥古城游客中心", "平遥"],
    ["呼伦贝尔草原游客中心", "呼伦"],
    ["古镇游客中心", "古镇"],
    ["湖游客中心", ""],
    ["Lakeside Visitor Centre", ""],
    ["游客服务中心", ""],
    ["", ""],
  ])("of %s is %s", (name, short) => expect(shortName(name)).toBe(short));
});

describe("what a seal reads", () => {
  it.each([
    ["赤壁古战场游客服务中心", "赤壁驿站", "赤壁日志"],
    ["九寨沟风景名胜区游客中心", "九寨沟印", "九寨沟志"],
    ["三国赤壁古战场", "三国赤壁", "三国日志"],
    ["Lakeside Visitor Centre", "驿站", "日志"],
  ])("of %s", (name, brand, log) => {
    expect(sealCharacters("brand", name)).toBe(brand);
    expect(sealCharacters("log", name)).toBe(log);
  });
});
