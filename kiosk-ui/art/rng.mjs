// Seeded random numbers: the same seed cuts the same block, so a rebuilt picture is byte for byte the old one.

// Returns a source of numbers in [0, 1) with the few draws the pictures need (mulberry32 inside).
export function rng(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + (high - low) * next();
  return {
    between,
    around: (middle, spread) => between(middle - spread, middle + spread),
    count: (low, high) => Math.floor(between(low, high + 1)),
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}
