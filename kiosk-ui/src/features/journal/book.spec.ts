import { describe, expect, it } from "vitest";
import { bookLines, hashEnds, withRow } from "./book";
import type { Entry } from "./types";

function row(seq: number, extra: Partial<Entry> = {}): Entry {
  return {
    id: `row-${seq}`,
    seq,
    kind: "entry",
    section: "routine",
    text: `第 ${seq} 条`,
    occurred_at: "2026-11-20T09:00:00+08:00",
    recorded_at: "2026-11-20T09:00:00+08:00",
    late: false,
    author: { id: "p1", name: "陈敏" },
    refers_to: null,
    href: null,
    prev_hash: "",
    hash: `hash-${seq}`,
    hash_short: `h${seq}`,
    struck: false,
    struck_by: null,
    line: seq,
    ...extra,
  };
}

describe("bookLines", () => {
  it("stands in the order of the chain, however the rows arrive", () => {
    expect(bookLines([row(3), row(1), row(2)]).map((line) => line.entry.seq)).toEqual([1, 2, 3]);
  });

  it("tells a strike at the row it took back and gives it no line of its own", () => {
    const lines = bookLines([
      row(1, { struck: true, struck_by: "row-2" }),
      row(2, { kind: "strike", refers_to: "row-1", line: null, text: "数错了" }),
    ]);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.strike?.text).toBe("数错了");
  });

  it("points from the old row to its correction and back", () => {
    const [old, correction] = bookLines([row(1, { struck: true }), row(2, { kind: "correction", refers_to: "row-1" })]);
    expect(old?.correctedBy?.seq).toBe(2);
    expect(correction?.refersTo?.seq).toBe(1);
  });

  it("still shows a strike whose row is on another page", () => {
    expect(bookLines([row(9, { kind: "strike", refers_to: "elsewhere" })])).toHaveLength(1);
  });
});

describe("withRow", () => {
  it("takes the same row once, also when the answer and the event both bring it", () => {
    expect(withRow(withRow([row(1)], row(2)), row(2))).toHaveLength(2);
  });
});

describe("hashEnds", () => {
  it("gives the first and the last fingerprint of the sealed rows", () => {
    expect(hashEnds([row(4), row(5), row(6)], 4, 5)).toEqual({ first: "h4", last: "h5" });
  });
});
