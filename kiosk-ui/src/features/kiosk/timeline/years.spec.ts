import { describe, expect, it } from "vitest";
import type { Timeline, TimelineItem } from "./types";
import { blocksOf, eventsOf, livesOf, redCliffsOf, spanOf } from "./years";

const item = (kind: TimelineItem["kind"], year: number | null, entry: string, until?: number | null): TimelineItem => ({
  kind, year, title: entry, entry_id: `p:${entry}`, provenance: "history", ...(until === undefined ? {} : { until }),
});
const timeline: Timeline = {
  eras: [{ from: 168, to: 219, title: "Han" }, { from: 220, to: 280, title: "Three" }],
  items: [
    item("work", 208, "song"), item("event", 208, "chibi-battle"), item("event", 208, "changban"), item("event", 184, "turbans"),
    item("person", 155, "cao", 220), item("person", null, "guan", 220), item("person", 233, "chen", 297), item("person", null, "nobody", null),
  ],
};

describe("blocksOf", () => {
  it("tells years in order, with the empty years between, events before works", () => {
    const blocks = blocksOf(timeline);
    expect(blocks.map(({ from, to, items }) => [from, to, items.length])).toEqual([
      [168, 183, 0], [184, 184, 1], [185, 207, 0], [208, 208, 3], [209, 280, 0],
    ]);
    expect(blocks[3]!.items.map(({ kind }) => kind)).toEqual(["event", "event", "work"]);
  });
  it("knows Red Cliffs among the events of 208", () => {
    expect(redCliffsOf(blocksOf(timeline))?.entry_id).toBe("p:chibi-battle");
    expect(redCliffsOf(blocksOf({ ...timeline, items: [] }))).toBeUndefined();
  });
});

describe("livesOf", () => {
  const lives = livesOf(timeline, spanOf(timeline));
  const life = (name: string) => lives.find(({ item: { title } }) => title === name);
  it("cuts lives at the span and marks only ends that lie in it", () => {
    expect(life("cao")).toMatchObject({ from: 168, to: 220, begins: false, ends: true });
    expect(life("chen")).toMatchObject({ from: 233, to: 280, begins: true, ends: false });
  });
  it("shows the known end only of a life half known, and nothing of one unknown", () => {
    expect(life("guan")).toMatchObject({ from: 208, to: 220, begins: false, ends: true });
    expect(life("nobody")).toBeUndefined();
  });
});

describe("eventsOf", () => {
  const cao = timeline.items[4]!;
  const blocks = blocksOf(timeline);
  it("finds what the person's entry names and what names the person", () => {
    const told = (id: string) =>
      ({ "p:cao": { related: ["p:song"], text: "" }, "p:chibi-battle": { related: [], text: "of cao and others" } })[id];
    expect([...eventsOf(cao, blocks, told)]).toEqual(["p:chibi-battle", "p:song"]);
  });
  it("never finds what came after death", () => {
    const told = () => ({ related: ["p:song"], text: "" });
    expect(eventsOf({ ...cao, until: 200 }, blocks, told).size).toBe(0);
  });
});
