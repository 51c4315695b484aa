import { describe, expect, it } from "vitest";
import { faultOf, fieldOf, instantIn, isOnBehalf, wantsOf, type When } from "./deeds";

const ZONE = "Asia/Shanghai";
const NOW = "2026-11-25T12:00:30+08:00";
const leave = { from: "2026-11-24T00:00:00+08:00", until: "2026-11-27T00:00:00+08:00" };
const at = (date: string, clock: string): When => ({ by: "at", date, clock });

describe("from when a return or a recall counts", () => {
  it("is now, unless another time is written", () => {
    expect(faultOf("report_back", { by: "now", date: "", clock: "" }, leave, ZONE, NOW)).toBeNull();
    expect(instantIn({ by: "now", date: "2026-11-25", clock: "09:00" }, ZONE)).toBeNull();
    expect(instantIn(at("2026-11-25", "09:00"), ZONE)).toBe("2026-11-25T09:00:00+08:00");
  });
  it.each([
    ["report_back", at("2026-11-25", "09:00"), null],
    ["report_back", at("2026-11-25", ""), "missing"],
    ["report_back", at("", "09:00"), "missing"],
    ["report_back", at("2026-11-23", "23:59"), "early"],
    ["report_back", at("2026-11-25", "12:01"), "late"],
    ["recall", at("2026-11-25", "12:00"), null],
    ["recall", at("2026-11-25", "11:59"), "early"],
    ["recall", at("2026-11-26", "09:00"), null],
    ["recall", at("2026-11-27", "00:00"), "late"],
    ["withdraw", at("", ""), null],
  ] as const)("%s %o: %s", (deed, when, fault) => expect(faultOf(deed, when, leave, ZONE, NOW)).toBe(fault));
});

describe("words with it", () => {
  it("whoever speaks for a substitute says how they know; the substitute need not", () => {
    expect(isOnBehalf("agree", { substitute_id: "wu" }, "me")).toBe(true);
    expect(isOnBehalf("agree", { substitute_id: "me" }, "me")).toBe(false);
    expect(isOnBehalf("recall", { substitute_id: "wu" }, "me")).toBe(false);
    expect(wantsOf("agree", true)).toBe("must");
    expect(wantsOf("agree", false)).toBe("none");
    expect(wantsOf("decline", false)).toBe("may");
  });
  it("are the note of an agreement and the reason of all else", () => {
    expect(fieldOf("agree")).toBe("note");
    expect(fieldOf("recall")).toBe("reason");
  });
});
