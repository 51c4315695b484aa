import { createPinia, setActivePinia } from "pinia";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "@/shared/api/http";
import * as api from "../api";
import type { Notice } from "../types";
import { useNotices } from "./notices";

vi.mock("../api");

const TITLES: Record<string, string> = { "zh-CN": "雷雨大风", en: "Thunderstorm", ja: "雷雨", ko: "뇌우" };
const storm = (lang: string): Notice => ({
  key: "a", id: "a", version: 1, title: TITLES[lang]!, body: "", kind: "urgent", urgent: true, valid_to: null, basis: null, responsible: null,
});
let broken: string[] = [];

beforeEach(() => {
  setActivePinia(createPinia());
  broken = [];
  vi.mocked(api.getNotices).mockReset().mockImplementation((lang) =>
    broken.includes(lang) ? Promise.reject(new Problem(503, { code: "busy" })) : Promise.resolve([storm(lang)]));
});

const abroad = (): string[] => useNotices().titlesAbroad(storm("zh-CN")).map(({ title }) => title);

describe("an urgent notice", () => {
  it("stands at once, and gets its other languages as soon as they can be read", async () => {
    broken = ["ja"];
    await expect(useNotices().look()).rejects.toBeInstanceOf(Problem);
    expect(useNotices().urgent, "nobody waits for a translation").toHaveLength(1);
    expect(abroad()).toEqual([]);
    broken = [];
    await useNotices().look();
    expect(abroad()).toEqual(["Thunderstorm", "雷雨", "뇌우"]);
  });

  it("is read once in the other languages while nothing changes", async () => {
    await useNotices().look();
    const reads = vi.mocked(api.getNotices).mock.calls.length;
    await useNotices().look();
    expect(vi.mocked(api.getNotices).mock.calls.length).toBe(reads + 1);
  });
});
