import { flushPromises } from "@vue/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "@/shared/api/http";
import * as api from "./api";
import { closingOf, dayOf, rowOf, signIn } from "./specs";
import { useJournal } from "./store";
import type { Entry } from "./types";

vi.mock("./api");
const offline = new Problem(0, { code: "offline" });
const entry = { section: "visitors" as const, text: "一条" };

beforeEach(() => {
  vi.resetAllMocks();
  signIn("duty");
  vi.mocked(api.readDay).mockImplementation(async (_, date) => dayOf(date === "today" ? "2026-11-21" : date));
  vi.mocked(api.readRows).mockResolvedValue([]);
  vi.mocked(api.readClosing).mockResolvedValue(closingOf());
});

describe("the day that lies open", () => {
  it("stays open when it cannot be read anew", async () => {
    const journal = useJournal();
    await journal.open("today");
    vi.mocked(api.readDay).mockRejectedValue(offline);
    await journal.read();
    expect(journal.day?.date).toBe("2026-11-21");
    expect(journal.problem).toEqual(offline);
  });

  it("is not turned at midnight by what others write: the new day is asked for", async () => {
    const journal = useJournal();
    await journal.open("today");
    vi.mocked(api.readDay).mockImplementation(async (_, date) => dayOf(date === "today" ? "2026-11-22" : date));
    await journal.read();
    expect(journal.day?.date).toBe("2026-11-21");
    await journal.open("today");
    expect(journal.day?.date).toBe("2026-11-22");
  });

  it("makes room for the problem when another day cannot be read", async () => {
    const journal = useJournal();
    await journal.open("today");
    vi.mocked(api.readDay).mockRejectedValue(new Problem(404, { code: "no_day" }));
    await journal.open("2099-01-01");
    expect(journal.day).toBeNull();
  });
});

describe("a row just written", () => {
  it("is not hidden by an answer that was asked for before", async () => {
    const journal = useJournal();
    await journal.open("today");
    let late: (rows: Entry[]) => void = () => undefined;
    vi.mocked(api.readRows).mockImplementationOnce(() => new Promise((give) => (late = give)));
    void journal.read();
    await flushPromises();
    vi.mocked(api.addEntry).mockResolvedValue(rowOf("new", "一条"));
    vi.mocked(api.readRows).mockRejectedValue(offline);
    await journal.record(entry, "key");
    late([]);
    await flushPromises();
    expect(journal.rows.map(({ id }) => id)).toEqual(["new"]);
  });

  it("does not appear on the page that was turned to meanwhile", async () => {
    const journal = useJournal();
    await journal.open("today");
    let written: (row: Entry) => void = () => undefined;
    vi.mocked(api.addEntry).mockReturnValue(new Promise((give) => (written = give)));
    const recording = journal.record(entry, "key");
    await journal.open("2026-11-20");
    written(rowOf("new", "一条"));
    await recording;
    expect(journal.rows).toEqual([]);
    expect(vi.mocked(api.addEntry).mock.calls[0]![1]).toBe("2026-11-21");
  });
});
