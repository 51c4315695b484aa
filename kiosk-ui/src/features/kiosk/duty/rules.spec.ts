import { describe, expect, it } from "vitest";
import { isOld, leadFirst, ofToday, stampOf } from "./rules";
import type { OnDuty, OnDutyPerson } from "./types";

const ZONE = "Asia/Shanghai";
const AT = "2026-11-21T14:05:00+08:00";
const known: OnDuty = { items: [], at: AT };
const person = (name: string, role: OnDutyPerson["role"] = null): OnDutyPerson => ({ name, post: "", photo_url: null, since: null, role });
const later = (ms: number): Date => new Date(Date.parse(AT) + ms);

describe("a name stamp", () => {
  it.each([
    ["李倩", "李"],
    ["王海涛", "王"],
    ["欧阳雪", "欧阳"],
    ["欧阳", "欧"],
    ["Mary Ann Smith", "MA"],
    ["김민수", "김"],
    [" 陈敏 ", "陈"],
    ["", ""],
  ])("of %s reads %s", (name, stamp) => expect(stampOf(name)).toBe(stamp));
});

describe("the list", () => {
  it("begins with the lead and leaves the others as they were told", () => {
    expect(leadFirst([person("甲"), person("乙", "lead"), person("丙")]).map(({ name }) => name)).toEqual(["乙", "甲", "丙"]);
  });

  it("counts on its own day alone, by the centre's midnight", () => {
    expect(ofToday(known, new Date("2026-11-21T23:59:00+08:00"), ZONE)).toBe(known);
    expect(ofToday(known, new Date("2026-11-22T00:01:00+08:00"), ZONE)).toBeNull();
    expect(ofToday(null, later(0), ZONE)).toBeNull();
  });

  it("is told with its time once it is older than two minutes", () => {
    expect(isOld(known, later(120_000))).toBe(false);
    expect(isOld(known, later(121_000))).toBe(true);
  });
});
