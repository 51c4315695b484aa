// When nobody touches the screen: awake, then a warning, then over. Rests while something is being read aloud.

export type IdlePhase = "awake" | "warning" | "over";

export interface IdleTimes {
  /** Milliseconds without a touch until the warning. */
  awakeMs: number;
  /** Milliseconds the warning stands. */
  warningMs: number;
}

export const KIOSK_TIMES: IdleTimes = { awakeMs: 60_000, warningMs: 20_000 };

export class IdleMachine {
  private lastTouch: number;
  private current: IdlePhase = "awake";

  /** `now` is in milliseconds of a clock that never jumps (performance.now). */
  constructor(
    now: number,
    private readonly times: IdleTimes = KIOSK_TIMES,
  ) {
    this.lastTouch = now;
  }

  get phase(): IdlePhase {
    return this.current;
  }

  /** Any touch, key or scroll: awake again. */
  touch(now: number): IdlePhase {
    this.lastTouch = now;
    return (this.current = "awake");
  }

  /** Moves on with the clock; `resting` holds the timer where it is, at the beginning. */
  tick(now: number, resting: boolean): IdlePhase {
    if (resting) return this.touch(now);
    const quiet = now - this.lastTouch;
    if (quiet < this.times.awakeMs) this.current = "awake";
    else if (quiet < this.times.awakeMs + this.times.warningMs) this.current = "warning";
    else this.current = "over";
    return this.current;
  }

  /** Whole seconds until it is over, for the warning. */
  secondsLeft(now: number): number {
    const end = this.lastTouch + this.times.awakeMs + this.times.warningMs;
    return Math.max(0, Math.ceil((end - now) / 1000));
  }
}
