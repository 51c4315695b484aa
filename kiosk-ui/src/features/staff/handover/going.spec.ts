import { describe, expect, it } from "vitest";
import { blankGoing, faultIn, givable, groupOf, handoverFrom, inGroups, pageOf, shortDigest, signingOf, subjectOf, waitingFor, withHeld } from "./going";
import { handoverOf } from "./made";
import type { HeldItem } from "./types";

const item = (code: string, href: string, message = code): HeldItem => ({ code, href, message });
const shift = item("held_shift", "/console/roster?shift=s1", "11 月 24 日咨询台");
const post = item("held_post", "/console/roster/posts/p1", "咨询台");
const custody = item("held_asset", "/console/assets/a1");

describe("what is still held", () => {
  it("stands in groups, in the order in which it is handed over; what nobody knows yet last", () => {
    expect(inGroups([custody, post, shift]).map(({ group }) => group)).toEqual(["shift", "post", "other"]);
    expect(groupOf(custody)).toBe("other");
  });
  it("leads to its page, and shifts and posts can be given to somebody", () => {
    expect(pageOf(shift.href)).toBe("/roster?shift=s1");
    expect(givable(shift)).toEqual({ kind: "shift", id: "s1" });
    expect(givable(post)).toEqual({ kind: "post", id: "p1" });
    expect(givable(item("held_post", "/console/roster/posts"))).toBeNull();
    expect(givable(item("held_swap", "/console/roster?shift=s1"))).toBeNull();
  });
});

describe("the list", () => {
  const plain = ({ message }: HeldItem): string => message;
  it("leaves out the words with which the server begins, never the time", () => {
    expect(subjectOf({ message: "还有班次：2027-01-25 09:00–17:30 “咨询台”" })).toBe("2027-01-25 09:00–17:30 “咨询台”");
    expect(subjectOf({ message: "自 2026-11-20 09:00 在“咨询台”签到" })).toBe("自 2026-11-20 09:00 在“咨询台”签到");
    expect(subjectOf({ message: "还是“咨询台”的岗位负责人" })).toBe("还是“咨询台”的岗位负责人");
  });
  const whole = { ...blankGoing("2026-11-30"), taker: "wu", supervisor: "wang", lines: [{ what: " 钥匙 ", note: " 两把 " }, { what: " ", note: "" }] };
  it("takes what is held once, behind what was written", () => {
    expect(withHeld([{ what: "钥匙", note: "" }, { what: "", note: "" }], [shift, post], plain).map(({ what }) => what)).toEqual(["钥匙", shift.message, post.message]);
    expect(withHeld(withHeld([], [shift], plain), [shift], plain)).toHaveLength(1);
  });
  it.each([
    [{ taker: "" }, "taker"],
    [{ supervisor: "" }, "supervisor"],
    [{ supervisor: "wu" }, "two_sides"],
    [{ taker: "li" }, "two_sides"],
    [{ lastDay: "" }, "last_day"],
    [{ lines: [{ what: " ", note: "x" }] }, "lines"],
    [{}, null],
  ] as const)("%o lacks %s", (more, fault) => expect(faultIn({ ...whole, ...more } as typeof whole, "li")).toBe(fault));
  it("is sent trimmed, without blank lines", () => {
    expect(handoverFrom(whole, "li")).toEqual({ staff_id: "li", kind: "leaving", taker_id: "wu", supervisor_id: "wang", last_day: "2026-11-30", items: [{ what: "钥匙", note: "两把" }] });
  });
});

describe("signing", () => {
  const handover = handoverOf({});
  const people = [{ id: "li", username: null }, { id: "wu", username: "wu" }, { id: "wang", username: "wang" }];
  it("is one's own; for somebody without an account it is recorded from paper by whoever may", () => {
    expect(signingOf(handover, "taker", "wu", people, false)).toBe("self");
    expect(signingOf(handover, "giver", "wu", people, false)).toBeNull();
    expect(signingOf(handover, "giver", "boss", people, true)).toBe("paper");
    expect(signingOf(handover, "supervisor", "boss", people, true)).toBeNull();
  });
  it("waits for each until they signed, and for nobody when the person has gone", () => {
    const signed = handoverOf({ signatures: [{ as: "taker", staff_id: "wu", name: "吴桐", at: "", digest: "", on_paper: false, recorded_by: "wu" }] });
    expect(waitingFor([handover], "wu")).toHaveLength(1);
    expect(waitingFor([signed], "wu")).toHaveLength(0);
    expect(waitingFor([handoverOf({ status: "departed" })], "wu")).toHaveLength(0);
    expect(signingOf(signed, "taker", "wu", people, false)).toBeNull();
  });
  it("is over a list whose digest can be compared by eye", () => expect(shortDigest("0123456789abcdef0123")).toBe("0123-4567-89AB"));
});
