// How long a screen that is being wiped takes no touch.

export const CLEANING_SECONDS = 60;

/** Whole seconds until touches count again. `start` and `now` in milliseconds of a clock that never jumps. */
export const secondsLeft = (start: number, now: number): number =>
  Math.max(0, Math.ceil(CLEANING_SECONDS - (now - start) / 1000));
