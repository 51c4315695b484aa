import { describe, expect, it } from "vitest";
import { shiftOf } from "../made";
import { emptinessesOf, linesOf, shiftToTake, type PostAlert, type Record } from "./records";
import type { Segment, Session } from "../types";

const at = (clock: string): string => `2026-11-16T${clock}:00+08:00`;
const record = (id: string, more: Partial<Record>): Record => ({
  id, seq: 1, staff_id: "li", kind: "clock_in", at: at("09:00"), post_id: null, cover_staff_id: null, expected_back: null, corrects: null,
  source: "self", device_id: null, recorded_by: null, reason: "", recorded_at: at("09:00"), ...more,
});
const alert = (level: number, raised: string, more: Partial<PostAlert> = {}): PostAlert => ({
  post_id: "desk", since: at("10:00"), level, required: 1, present: 0, raised_at: at(raised), ...more,
});
const segment = (present: number, status: Segment["status"]): Segment => ({ from: at("10:00"), to: at("12:00"), required: 1, target: 1, present, planned: 1, status } as unknown as Segment);

describe("what was recorded", () => {
  it("keeps each record with what was set right, the latest counting", () => {
    const lines = linesOf([record("in", {}), record("out", { kind: "clock_out", at: at("12:00") }), record("c2", { kind: "correction", corrects: "in", seq: 4, at: at("08:50") }), record("c1", { kind: "correction", corrects: "in", seq: 3, at: at("08:40") })]);
    expect(lines.map(({ record: { id }, at: counts }) => [id, counts])).toEqual([["in", at("08:50")], ["out", at("12:00")]]);
    expect(lines[0]!.corrections.map(({ id }) => id)).toEqual(["c1", "c2"]);
  });
  it("knows what never was", () => expect(linesOf([record("in", {}), record("c", { kind: "correction", corrects: "in", at: null })])[0]!.at).toBeNull());
});

describe("alerts", () => {
  it("are one emptiness with the levels told so far", () => {
    const [one, ...others] = emptinessesOf([alert(2, "10:10"), alert(1, "10:05")], () => [segment(0, "gap")], [], at("10:12"));
    expect(one).toMatchObject({ post: "desk", lasts: true, levels: [{ level: 1 }, { level: 2 }] });
    expect(others).toEqual([]);
  });
  it("no longer last once somebody stands there", () => expect(emptinessesOf([alert(1, "10:05")], () => [segment(1, "ok")], [], at("10:12"))[0]!.lasts).toBe(false));
  it("end as soon as somebody came, though the last minute was empty", () => {
    const lasts = (there: Partial<Session>[]): boolean => emptinessesOf([alert(1, "10:05")], () => [segment(0, "gap")], there as Session[], at("10:12"))[0]!.lasts;
    const came = { staff_id: "wu", post_id: "desk", to: null, away: [] };
    const away = (cover: string | null) => [{ from: at("10:11"), to: null, expected_back: null, cover_staff_id: cover }];
    expect([lasts([came]), lasts([{ ...came, post_id: "film" }]), lasts([{ ...came, away: away(null) }]), lasts([{ ...came, away: away("he") }])]).toEqual([false, true, true, false]);
  });
  it("last only as the latest of their post, and what lasts stands first", () => {
    const list = emptinessesOf([alert(1, "09:05", { since: at("09:00") }), alert(1, "10:05"), alert(1, "10:06", { post_id: "film", since: at("10:01") })], (post) => (post === "desk" ? [segment(0, "gap")] : []), [], at("10:12"));
    expect(list.map(({ post, since, lasts }) => [post, since, lasts])).toEqual([["desk", at("10:00"), true], ["film", at("10:01"), false], ["desk", at("09:00"), false]]);
  });
});

describe("the shift that is taken over", () => {
  const published = { status: "published" as const };
  const there = [{ staff_id: "wu", to: null } as Session];
  it("is that of whoever should be there and is not", () => {
    const shifts = [shiftOf("kept", "wu", "2026-11-16", "09:00", "17:00", published), shiftOf("missed", "li", "2026-11-16", "09:00", "17:00", published)];
    expect(shiftToTake(shifts, "desk", there, at("10:00"))?.id).toBe("missed");
  });
  it("is none where nobody is planned now", () => {
    const shifts = [shiftOf("over", "li", "2026-11-16", "08:00", "09:00", published), shiftOf("draft", "li", "2026-11-16", "09:00", "17:00")];
    expect(shiftToTake(shifts, "desk", there, at("10:00"))).toBeUndefined();
  });
});
