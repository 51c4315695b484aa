import { describe, expect, it } from "vitest";
import { emptyPosts, peopleAtDesk } from "./desk";
import type { Desk, DeskKept } from "./types";

const kept: DeskKept = {
  centre: "/centres/c", zone: "Asia/Shanghai", name: "C",
  posts: [{ id: "desk", name: "咨询台", name_en: "Enquiry desk" }],
  people: [{ id: "li", name: "李倩", name_en: "Li Qian" }, { id: "wu", name: "吴桐", name_en: "" }],
};
const shift = { post_id: "desk", from: "2026-11-22T09:00:00+08:00", to: "2026-11-22T17:30:00+08:00" };
const told: Desk = {
  posts: [{ id: "desk", name: "咨询台" }, { id: "film", name: "放映厅" }],
  people: [
    { staff_id: "li", name: "李倩", present: true, out: false, post_id: "desk", shift },
    { staff_id: "he", name: "何静", present: true, out: true, post_id: "film", shift: null },
    { staff_id: "wu", name: "吴桐", present: false, out: false, post_id: null, shift },
    { staff_id: "han", name: "韩露", present: false, out: false, post_id: null, shift: null },
  ],
  alerts: [{ post_id: "film", since: "2026-11-22T10:00:00+08:00", level: 1, required: 1, present: 0, raised_at: "2026-11-22T10:05:00+08:00" }],
};

describe("names on the desk", () => {
  it("are those that were kept, of whom nothing is known, as long as the server is silent", () =>
    expect(peopleAtDesk(kept, null, "en").map(({ name, state }) => [name, state])).toEqual([["Li Qian", "unknown"], ["吴桐", "unknown"]]));
  it("say who is here, out or still to come, and who is not planned today", () =>
    expect(peopleAtDesk(kept, told, "zh-CN").map(({ name, state, post, today }) => [name, state, post, today])).toEqual([
      ["李倩", "here", "咨询台", true], ["何静", "out", "放映厅", true], ["吴桐", "absent", "", true], ["韩露", "absent", "", false],
    ]));
  it("take the English that was kept, and the server's name of whoever came since", () =>
    expect(peopleAtDesk(kept, told, "en").map(({ name }) => name)).toEqual(["Li Qian", "何静", "吴桐", "韩露"]));
});

it("tells which posts stand empty, and since when", () =>
  expect(emptyPosts(told, told.posts)).toEqual([{ id: "film", name: "放映厅", since: "2026-11-22T10:00:00+08:00" }]));
