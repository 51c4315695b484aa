import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CornerTaps, HOLD_MS, inCorner, watchForStaff } from "./secret";

describe("the lower left corner", () => {
  it("is small, at the left, at the bottom", () => {
    expect(inCorner({ x: 100, y: 1850 }, 1080, 1920)).toBe(true);
    expect(inCorner({ x: 100, y: 1000 }, 1080, 1920)).toBe(false);
    expect(inCorner({ x: 980, y: 1850 }, 1080, 1920)).toBe(false);
  });

  it("opens with the fifth tap within three seconds", () => {
    const taps = new CornerTaps();
    const opened = [0, 500, 1000, 1500, 2900].map((at) => taps.tap(at, true));
    expect(opened).toEqual([false, false, false, false, true]);
    expect(taps.tap(2950, true)).toBe(false);
  });

  it("does not open for slow taps, nor when one falls elsewhere", () => {
    const slow = new CornerTaps();
    expect([0, 800, 1600, 2400, 3200].some((at) => slow.tap(at, true))).toBe(false);
    const astray = new CornerTaps();
    expect([0, 1, 2, 3].map((at) => astray.tap(at, at !== 2))).not.toContain(true);
    expect([4, 5, 6].some((at) => astray.tap(at, true))).toBe(false);
  });
});

describe("the seal", () => {
  let stop = (): void => undefined;
  const open = vi.fn();
  const touch = (name: string, target: Element, x = 10): void => {
    target.dispatchEvent(new MouseEvent(name, { bubbles: true, clientX: x, clientY: 10 }));
  };

  beforeEach(() => {
    vi.useFakeTimers();
    open.mockReset();
    document.body.innerHTML = '<p class="brand"><span class="seal"></span></p><b></b>';
    stop = watchForStaff(open);
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });
  const seal = (): Element => document.querySelector(".seal")!;

  it("opens when it is held for five seconds", () => {
    touch("pointerdown", seal());
    vi.advanceTimersByTime(HOLD_MS - 1);
    expect(open).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(open).toHaveBeenCalledOnce();
  });

  it.each([
    ["let go", "pointerup", 10],
    ["taken over by scrolling", "pointercancel", 10],
    ["slid away from", "pointermove", 90],
  ])("does not open when it is %s", (_, name, x) => {
    touch("pointerdown", seal());
    vi.advanceTimersByTime(3000);
    touch(name, document.querySelector("b")!, x);
    vi.advanceTimersByTime(HOLD_MS);
    expect(open).not.toHaveBeenCalled();
  });

  it("means nothing elsewhere", () => {
    touch("pointerdown", document.querySelector("b")!);
    vi.advanceTimersByTime(HOLD_MS);
    expect(open).not.toHaveBeenCalled();
  });
});
