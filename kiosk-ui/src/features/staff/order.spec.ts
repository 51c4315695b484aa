import { describe, expect, it } from "vitest";
import { byStanding, matches } from "./order";
import type { StaffMember } from "./types";

const person = (name: string, roles: StaffMember["roles"], extra: Partial<StaffMember> = {}): StaffMember => ({
  id: name,
  name,
  name_en: "",
  shown_publicly: false,
  shown_since: null,
  photo_id: null,
  title: "",
  phone: "",
  active: true,
  username: null,
  roles,
  version: 1,
  created_at: "",
  updated_at: "",
  ...extra,
});

describe("byStanding", () => {
  it("puts the manager before those on duty and people without an account last", () => {
    const people = [person("吴桐", []), person("陈敏", ["duty"]), person("林若谷", ["manager"])];
    expect(people.sort(byStanding).map((one) => one.name)).toEqual(["林若谷", "陈敏", "吴桐"]);
  });
  it("goes by the heaviest of several roles", () =>
    expect(byStanding(person("甲", ["duty", "admin"]), person("乙", ["manager"]))).toBeLessThan(0));
  it("sorts equals by pinyin", () =>
    expect(byStanding(person("陈敏", ["duty"]), person("李倩", ["duty"]))).toBeLessThan(0));
});

describe("matches", () => {
  const chen = person("陈敏", ["duty"], { username: "Duty", title: "值班员" });
  it.each(["陈", "duty", " 值班 ", ""])("finds by %s", (typed) => expect(matches(chen, typed)).toBe(true));
  it("does not find what is not there", () => expect(matches(chen, "李")).toBe(false));
});
