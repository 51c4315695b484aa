import { describe, expect, it } from "vitest";
import { IdleMachine } from "./idle";

const times = { awakeMs: 60_000, warningMs: 20_000 };

describe("IdleMachine", () => {
  it("warns after a minute and ends twenty seconds later", () => {
    const idle = new IdleMachine(0, times);
    expect(idle.tick(59_999, false)).toBe("awake");
    expect(idle.tick(60_000, false)).toBe("warning");
    expect(idle.secondsLeft(60_000)).toBe(20);
    expect(idle.secondsLeft(79_100)).toBe(1);
    expect(idle.tick(79_999, false)).toBe("warning");
    expect(idle.tick(80_000, false)).toBe("over");
  });
  it("starts anew at each touch, during the warning too", () => {
    const idle = new IdleMachine(0, times);
    idle.tick(70_000, false);
    expect(idle.touch(70_000)).toBe("awake");
    expect(idle.tick(129_999, false)).toBe("awake");
    expect(idle.tick(130_000, false)).toBe("warning");
  });
  it("rests while read aloud, then gives the whole minute", () => {
    const idle = new IdleMachine(0, times);
    expect(idle.tick(300_000, true)).toBe("awake");
    expect(idle.tick(359_999, false)).toBe("awake");
    expect(idle.tick(360_000, false)).toBe("warning");
  });
});
