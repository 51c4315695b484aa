import { describe, expect, it } from "vitest";
import { blankWindow, faultOfWindow, formOfPost, windowFrom } from "./postForm";
import type { Post } from "./types";

const window = blankWindow();

describe("a window of demand", () => {
  it("for one date is not sent without the date, and never as every day", () => {
    expect(faultOfWindow({ ...window, kind: "date" })).toBe("date");
    expect(windowFrom({ ...window, kind: "date", date: "2026-10-01" })).toMatchObject({ date: "2026-10-01", season: null });
  });

  it("sends only the time of its kind, and keeps what was typed for the others", () => {
    const typed = { ...window, date: "2026-10-01", season: { from: "04-01", to: "10-31" } };
    expect(windowFrom({ ...typed, kind: "week" })).toMatchObject({ date: null, season: null });
    expect(windowFrom({ ...typed, kind: "season" })).toMatchObject({ date: null, season: typed.season });
  });

  it("asks for days only where days count", () => {
    expect(faultOfWindow({ ...window, days: [] })).toBe("days");
    expect(faultOfWindow({ ...window, kind: "date", date: "2026-10-01", days: [] })).toBeNull();
    expect(faultOfWindow({ ...window, kind: "season", season: { from: "4-1", to: "10-31" } })).toBe("season");
  });

  it("knows its kind from what the server tells", () => {
    const told = { from: "09:00:00", to: "17:30:00", min_staff: 1 };
    const post = { name: "", demand: [told, { ...told, date: "2026-10-01" }, { ...told, season: { from: "04-01", to: "10-31" } }] } as unknown as Post;
    expect(formOfPost(post, "2026-11-23").demand.map(({ kind }) => kind)).toEqual(["week", "date", "season"]);
  });
});
