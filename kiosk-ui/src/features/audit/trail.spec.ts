import { describe, expect, it, vi } from "vitest";
import { changesOf, demandsOf, lookBack, placeOf, told, weekOf } from "./trail";
import type { AuditEntry } from "./types";

const entry = (id: number, at: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
  id,
  at,
  actor: null,
  action: "staff.update",
  subject_kind: "staff",
  subject_id: "p",
  remote: "",
  before: {},
  after: {},
  ...more,
});
const SHANGHAI = "Asia/Shanghai";
const day = (id: number, date: string): AuditEntry => entry(id, `${date}T02:00:00Z`);

/** A trail of pages, newest first; each cursor is the next page's number. */
const trail = (...pages: AuditEntry[][]) =>
  vi.fn((cursor: string | null) => {
    const at = Number(cursor ?? 0);
    return Promise.resolve({ items: pages[at] ?? [], next_cursor: at + 1 < pages.length ? String(at + 1) : null });
  });
const idsOf = (entries: AuditEntry[]): number[] => entries.map(({ id }) => id);

describe("looking back between two days", () => {
  it("passes over newer days, takes both ends in, and stops before the first day", async () => {
    const read = trail([day(9, "2026-11-23"), day(8, "2026-11-22")], [day(7, "2026-11-21"), day(6, "2026-11-20")], [day(5, "2026-11-19")]);
    const found = await lookBack(read, null, { from: "2026-11-21", to: "2026-11-22" }, SHANGHAI, 50);
    expect(idsOf(found.entries)).toEqual([8, 7]);
    expect(found.cursor).toBeNull();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("takes the day of the centre, not of Greenwich", async () => {
    const late = entry(1, "2026-11-21T16:30:00Z");
    const found = await lookBack(trail([late]), null, { from: "2026-11-22", to: "" }, SHANGHAI, 50);
    expect(idsOf(found.entries)).toEqual([1]);
  });

  it("reads no more pages than it needs, and says where to go on", async () => {
    const read = trail([day(3, "2026-11-21")], [day(2, "2026-11-21")], [day(1, "2026-11-21")]);
    const found = await lookBack(read, null, { from: "", to: "" }, SHANGHAI, 2);
    expect(idsOf(found.entries)).toEqual([3, 2]);
    expect(found.cursor).toBe("2");
    expect(idsOf((await lookBack(read, found.cursor, { from: "", to: "" }, SHANGHAI, 2)).entries)).toEqual([1]);
  });

  it("gives up for the moment after some pages and tells how far it came", async () => {
    const read = trail(...Array.from({ length: 30 }, (_, index) => [day(100 - index, "2026-11-21")]));
    const found = await lookBack(read, null, { from: "", to: "2026-01-01" }, SHANGHAI, 50);
    expect(found.entries).toEqual([]);
    expect(found.cursor).toBe("10");
    expect(found.reached).toBe("2026-11-21T02:00:00Z");
  });
});

describe("what changed", () => {
  it("sets before beside after, names a secret, and leaves out what says nothing", () =>
    expect(
      changesOf(entry(1, "", { before: { name: "甲", password: null, note: "" }, after: { name: "乙", password: null, note: null, title: "值班员" } })),
    ).toEqual([
      { field: "name", before: "甲", after: "乙", secret: false },
      { field: "title", before: null, after: "值班员", secret: false },
      { field: "password", before: null, after: null, secret: true },
    ]));

  it("leads to the thing where the console has a page of it", () => {
    expect(placeOf(entry(1, ""))).toBe("/people/p");
    expect(placeOf(entry(1, "", { subject_kind: "complaint", subject_id: "c" }))).toBe("/voices/complaints/c");
    expect(placeOf(entry(1, "", { subject_kind: "token" }))).toBeNull();
    expect(placeOf(entry(1, "", { action: "session.create", subject_kind: "account" }))).toBeNull();
  });

  it.each([
    ["1:09:00-17:30;7:;", [["1", "09:00-17:30"], ["7", ""]]],
    ["centre", null],
    ["", null],
  ])("%s as a week", (text, week) => expect(weekOf(text)).toEqual(week));
});

describe("values as a manager reads them", () => {
  const ID = "01a20433-6d59-7000-b018-afe35af41dc8";
  const words = { moment: (at: string) => `on ${at.slice(0, 10)} ${at.slice(11, 16)}`, time: (at: string) => at.slice(11, 16), nameOf: (id: string) => (id === ID ? "Li Qian" : undefined) };

  it("shows instants on the centre's clock and ids by name, also in the middle of a text", () => {
    expect(told("2026-12-21T09:30:00.000Z", words)).toBe("on 2026-12-21 09:30");
    expect(told(`for ${ID}`, words)).toBe("for Li Qian");
    expect(told(ID.replace("0", "9"), words)).toBe(ID.replace("0", "9"));
    expect(told(`2026-12-21T05:30:00.000Z/2026-12-21T06:00:00.000Z ${ID}`, words)).toBe("on 2026-12-21 05:30–06:00");
  });

  it("takes what a post needs apart, and names no days where it is every day", () => {
    expect(demandsOf("09:00-17:30 >= 1 1 2 3 4 5 6 7")).toEqual([{ hours: "09:00–17:30", least: "1", days: [] }]);
    expect(demandsOf("09:00-12:00 >= 2 6 7; 13:00-17:30 >= 10")).toEqual([
      { hours: "09:00–12:00", least: "2", days: ["6", "7"] },
      { hours: "13:00–17:30", least: "10", days: [] },
    ]);
  });
});

it("tells first who and where, from when till when", () => {
  const shift = entry(1, "2026-11-22T02:00:00Z", { after: { breaks: "b", end: "e", post_id: "p", role: "A", staff_id: "s", start: "a" } });
  expect(changesOf(shift).map(({ field }) => field)).toEqual(["staff_id", "post_id", "start", "end", "breaks", "role"]);
});
