import { beforeEach, describe, expect, it, vi } from "vitest";
import * as api from "../api";
import { contentMark } from "../device/marks";
import { keepPack, keptEntries, keptTitles } from "../offline/pack";
import type { EntryTitle, Topic } from "../types";
import { content, isGone, lookAtContent, noteEntry, stillThere } from "./content";

vi.mock("../api");

const title = (id: string): EntryTitle => ({ entry_id: id, title: id, provenance: "history", topic: "battle" });
let there: string[] = [];

beforeEach(() => {
  vi.mocked(api.getEntryTitles).mockImplementation(() => Promise.resolve(there.map(title)));
  vi.mocked(api.getContentMark).mockImplementation(() => Promise.resolve(there.join()));
  vi.mocked(api.getTopics).mockImplementation(() =>
    Promise.resolve([{ id: "battle", title: "", image: null, entries: there.length } satisfies Topic]));
  vi.mocked(api.getHome).mockResolvedValue({} as never);
  vi.mocked(api.getEntry).mockImplementation((id) => Promise.resolve({ ...title(id), answer: "", sources: [], lang: "zh-CN", related: [] }));
});

describe("content that was withdrawn", () => {
  it("leaves lists and what is kept within one look, and comes back when it is restored", async () => {
    there = ["p:a", "p:b"];
    await lookAtContent();
    await keepPack("zh-CN");
    expect(keptEntries("zh-CN")).toHaveLength(2);
    const before = content.changes.value;
    const mark = contentMark();
    expect(mark).not.toBe("");

    there = ["p:b"];
    await lookAtContent();
    expect(content.changes.value).toBe(before + 1);
    expect(isGone("p:a")).toBe(true);
    expect(contentMark(), "the heartbeat tells another content").not.toBe(mark);
    expect(stillThere([title("p:a"), title("p:b")])).toEqual([title("p:b")]);
    expect(keptTitles("zh-CN")).toEqual([title("p:b")]);
    expect(api.keepOnly).toHaveBeenLastCalledWith("zh-CN", new Set(["p:b"]));

    there = ["p:a", "p:b"];
    await lookAtContent();
    expect(isGone("p:a")).toBe(false);
  });

  it("is not looked for again while nothing changes", async () => {
    await lookAtContent();
    const before = content.changes.value;
    await lookAtContent();
    expect(content.changes.value).toBe(before);
  });

  it("is noted from a single answer, too", () => {
    noteEntry("p:z", false);
    expect(isGone("p:z")).toBe(true);
    noteEntry("p:z", true);
    expect(isGone("p:z")).toBe(false);
  });
});
