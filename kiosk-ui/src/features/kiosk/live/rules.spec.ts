import { describe, expect, it } from "vitest";
import type { Notice } from "../types";
import { abroad, standing, together, versionsOf, without } from "./rules";

const notice = (key: string, more: Partial<Notice> = {}): Notice => ({
  key, id: key, version: 1, title: key, body: "", kind: "urgent", urgent: true, valid_to: null, basis: null, responsible: null, ...more,
});

describe("urgent notices", () => {
  it("stand to the end of their last day and no longer", () => {
    const notices = [notice("a"), notice("b", { valid_to: "2026-11-21" }), notice("c", { urgent: false })];
    expect(standing(notices, "2026-11-21").map(({ key }) => key)).toEqual(["a", "b"]);
    expect(standing(notices, "2026-11-22").map(({ key }) => key)).toEqual(["a"]);
  });
  it("have a title in each language that has its own, of the same version", () => {
    const here = notice("a", { title: "暂停入园", version: 2 });
    const others = {
      en: [notice("a", { title: "Closed", version: 2 })],
      ja: [notice("a", { title: "Closed", version: 2 })],
      ko: [notice("a", { title: "옛 공지", version: 1 })],
    };
    expect(abroad(here, others)).toEqual([{ tag: "en", title: "Closed" }]);
  });
});

describe("what a screen says it showed", () => {
  it("is published versions alone, each once", () => {
    const builtIn = notice("hours", { id: null, version: null, urgent: false });
    expect(versionsOf([notice("a"), builtIn, notice("a"), notice("a", { version: 2 })])).toEqual([
      { id: "a", version: 1 }, { id: "a", version: 2 },
    ]);
  });
  it("is gathered and crossed off by notice and version", () => {
    const [a1, a2] = [{ id: "a", version: 1 }, { id: "a", version: 2 }];
    expect(together([a1], [a1, a2])).toEqual([a1, a2]);
    expect(without([a1, a2], [a1])).toEqual([a2]);
  });
});
