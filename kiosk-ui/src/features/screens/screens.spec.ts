import { createPinia, setActivePinia } from "pinia";
import { beforeEach, describe, expect, it, vi } from "vitest";
import * as api from "./api";
import { faultOf, setDays, wholeWeek } from "@/shared/console/hours";
import { faultsOf, isTurned, longestGaps, percent, stateOf } from "./judging";
import { blankMedium, draftOf, fieldsOf, mediumFault, movedOrders } from "./medium";
import { useScreens } from "./store";
import type { Medium, Screen, Uptime } from "./types";

vi.mock("./api");

const screen = (fields: Partial<Screen> = {}): Screen => ({
  id: "a", name: "Hall", place_id: null, state: "alive", silent_since: null, should_be_on: true, fault_since: null,
  first_seen_at: null, last_seen_at: null, shows: null, content_differs: false, orientation: null, hours: null,
  height_mm: null, note: "", revoked_at: null, created_at: "", updated_at: "", version: 1, ...fields,
});

const medium = (id: string, order: number, fields: Partial<Medium> = {}): Medium => ({
  id, order, file_id: "f", caption: "", translations: {}, from: null, to: null, window: null, seconds: 8, due: true,
  archived: false, created_at: "", updated_at: "", version: 1, ...fields,
});

describe("the state of a screen", () => {
  it.each([
    [{ state: "never_seen" }, "never_seen"],
    [{ state: "alive", fault_since: "x" }, "alive"],
    [{ state: "silent", fault_since: "x" }, "fault"],
    [{ state: "silent", should_be_on: true }, "silent"],
    [{ state: "silent", should_be_on: false }, "off"],
  ] as [Partial<Screen>, string][])("%j is %s", (fields, word) => expect(stateOf(screen(fields)).word).toBe(word));

  it("counts as a fault what stands in the log", () => {
    expect(faultsOf([screen(), screen({ state: "silent" }), screen({ fault_since: "x" })])).toBe(1);
  });

  it("tells a screen that hangs otherwise than it draws", () => {
    const shows = { screen: "home", orientation: "portrait" as const, width: 1, height: 2, content: "", app: "", offline_since: null, waiting: 0 };
    expect(isTurned(screen({ shows, orientation: "landscape" }))).toBe(true);
    expect(isTurned(screen({ shows, orientation: "portrait" }))).toBe(false);
    expect(isTurned(screen({ shows }))).toBe(false);
    expect(isTurned(screen({ orientation: "portrait" }))).toBe(false);
  });
});

describe("uptime", () => {
  it.each([
    [1, "100\u2009%"],
    [0.99999, "99.9\u2009%"],
    [0.75, "75.0\u2009%"],
    [0, "0.0\u2009%"],
    [null, ""],
  ])("%s reads %j", (share, text) => expect(percent(share)).toBe(text));

  it("names the gaps that cost most first", () => {
    const gaps = [60, 600, 30].map((due_seconds) => ({ from: "", to: null, offline_from: null, due_seconds }));
    expect(longestGaps({ gaps } as unknown as Uptime, 2).map((gap) => gap.due_seconds)).toEqual([600, 60]);
  });
});

describe("own hours", () => {
  it("are edited as a whole week and kept without the days off", () => {
    const days = [{ day: 3, windows: [{ from: "09:00", to: "17:30" }] }];
    expect(wholeWeek(days)).toHaveLength(7);
    expect(setDays(wholeWeek(days))).toEqual(days);
    wholeWeek(days)[2]!.windows[0]!.to = "x";
    expect(days[0]!.windows[0]!.to).toBe("17:30");
  });
  it.each([
    [[["09:00", "12:00"], ["13:00", "17:30"]], null],
    [[["09:00", ""]], "missing"],
    [[["17:30", "09:00"]], "backwards"],
    [[["09:00", "13:00"], ["12:59", "17:30"]], "overlap"],
  ])("%j: %s", (windows, fault) => expect(faultOf(windows.map(([from, to]) => ({ from: from!, to: to! })))).toBe(fault));
});

describe("a medium", () => {
  it("tells the server the day after the last, and reads it back", () => {
    const draft = { ...blankMedium(), first: "2026-11-21", last: "2026-11-30", opens: "09:00", closes: "12:00", caption: " x " };
    const fields = fieldsOf(draft);
    expect(fields).toMatchObject({ from: "2026-11-21", to: "2026-12-01", window: { from: "09:00", to: "12:00" }, caption: "x" });
    expect(draftOf(medium("a", 10, fields))).toMatchObject({ first: "2026-11-21", last: "2026-11-30", opens: "09:00" });
  });
  it("keeps what it says in other languages", () => {
    const known = medium("a", 10, { translations: { en: { caption: "old" }, ja: { caption: "春" } } });
    expect(fieldsOf({ ...draftOf(known), english: "new" }, known).translations).toEqual({ en: { caption: "new" }, ja: { caption: "春" } });
    expect(fieldsOf({ ...draftOf(known), english: "" }, known).translations).toEqual({ ja: { caption: "春" } });
  });
  it.each([
    [{}, null],
    [{ first: "2026-11-21", last: "2026-11-21" }, null],
    [{ first: "2026-11-21", last: "2026-11-20" }, "days"],
    [{ opens: "09:00" }, "half"],
    [{ opens: "12:00", closes: "09:00" }, "hours"],
    [{ seconds: 3 }, "seconds"],
    [{ seconds: 4.5 }, "seconds"],
  ])("%j: %s", (fields, fault) => expect(mediumFault({ ...blankMedium(), ...fields })).toBe(fault));
  it("moves by as few changes as it takes", () => {
    const media = [medium("a", 10), medium("b", 20), medium("c", 30)];
    expect(movedOrders(media, 1, -1).map(([{ id }, order]) => [id, order])).toEqual([["b", 10], ["a", 20]]);
    expect(movedOrders(media, 0, -1)).toEqual([]);
    expect(movedOrders(media, 2, 1)).toEqual([]);
  });
});

describe("the store", () => {
  beforeEach(() => setActivePinia(createPinia()));

  it("keeps the reason when the server refuses, and what was there before", async () => {
    const store = useScreens();
    store.screens = [screen()];
    vi.mocked(api.listScreens).mockRejectedValue(new Error("away"));
    await store.loadScreens();
    expect(store.problem).toBeInstanceOf(Error);
    expect(store.screens).toHaveLength(1);
  });

  it("asks for the uptime of screens that were ever heard of", async () => {
    const store = useScreens();
    store.screens = [screen(), screen({ id: "b", first_seen_at: "2026-11-01T09:00:00+08:00" })];
    vi.mocked(api.readUptime).mockResolvedValue({ share: 0.5 } as Uptime);
    await store.loadUptimes();
    expect(Object.keys(store.uptimes)).toEqual(["b"]);
  });
});
