// What lies below and behind the cliff: the river in broken lines, mist in flat strips, far hills.
import { Path, fill } from './svg.mjs';
import { lens, ribbon, smoothTo, swelling } from './cuts.mjs';
import { cinnabar, ink2, ink3, rice, rule, rule2 } from './palette.mjs';

// Broken lines between `horizon` and `bottom`, finer and closer far away. `redAt(x, y)` gives the share
// of red lines at a point (the reflection of the cliff); `fullness` in 0..1 is how much of a row is cut.
export function river({ random, left, right, horizon, bottom, rows, fullness = 0.62, weight = 1, redAt = () => 0 }) {
  const black = [new Path(), new Path(), new Path()];
  const red = new Path();
  for (let row = 0; row < rows; row += 1) {
    const depth = Math.max(0, row + random.around(0, 0.22)) / rows;
    const y = horizon + (bottom - horizon) * depth ** 1.4;
    const length = 80 + 170 * depth;
    let x = left - random.between(0, length);
    while (x < right) {
      const dash = length * random.between(0.4, 1.5);
      const [start, end] = [Math.max(left, x), Math.min(right, x + dash)];
      const redness = redAt((start + end) / 2, y);
      if (end - start > 16 && random.chance(fullness * (1 + redness * 0.2) * (1 - depth * 0.22))) {
        const tone = Math.min(2, Math.floor(depth * 2.6 + random.between(0, 0.7)));
        const path = random.chance(redness) ? red : black[tone];
        line(random, path, start, end, y + random.around(0, 2 + depth * 4), depth, weight);
      }
      x += dash + length * random.between(0.06, 0.4);
    }
  }
  return [fill(rule2, black[0]), fill(ink3, black[1]), fill(ink2, black[2]), fill(cinnabar, red)].join('');
}

function line(random, path, x0, x1, y, depth, weight) {
  const width = (1.2 + 1.9 * depth) * weight * random.between(0.8, 1.15);
  const swing = (0.8 + 2.6 * depth) * Math.min(1, (x1 - x0) / 90);
  const bends = x1 - x0 > 170 ? 5 : 4;
  const spine = Array.from({ length: bends }, (_, i) => [
    x0 + ((x1 - x0) * i) / (bends - 1),
    y + swing * random.between(-1, 1),
  ]);
  ribbon(path, spine, swelling(width, 0.1));
}

// Strips of the ground's colour over what stands in the water: few and thin above, closing below.
export function mist({ random, left, right, top, bottom, rows, ground, reach = 0.34 }) {
  const path = new Path();
  const span = bottom - top;
  for (let row = 0; row < rows; row += 1) {
    const depth = Math.max(0, row + random.around(0, 0.3)) / rows;
    const y = top + span * depth ** 0.66;
    const strips = random.count(1, 2) + (depth > 0.45 ? 1 : 0) + (depth > 0.75 ? 1 : 0);
    for (let i = 0; i < strips; i += 1) {
      const length = (right - left) * reach * random.between(0.45, 1.2) * (0.75 + depth * 0.6);
      const x = left + (right - left) * ((i + random.between(0, 1)) / strips) - length * 0.5;
      const height = (span / rows) * (0.36 + 1.15 * depth ** 2) * random.between(0.7, 1.3);
      lens(path, x, x + length, y + random.around(0, span * 0.02), height, random.between(0.3, 0.7));
    }
  }
  return fill(ground, path);
}

// The bank of mist that hides the foot of the cliff on the water line, its upper edge in long flat tongues.
export function bank({ random, left, right, y, height, ground }) {
  const path = new Path();
  const width = right - left;
  path.M(left, y).Q(left + width * 0.02, y + height, left + width * 0.1, y + height)
    .L(right, y + height).L(right, y - height * 0.2);
  path.Q(left + width * 0.5, y - height * 0.3, left, y).Z();
  for (let i = 0; i < 9; i += 1) {
    const x = left + width * ((i + random.between(-0.4, 0.8)) / 9);
    const end = x + width * random.between(0.16, 0.34);
    const rise = height * random.between(-0.1, 0.5);
    lens(path, x, end, y - rise, height * random.between(0.24, 0.5), random.between(0.3, 0.7));
  }
  return fill(ground, path);
}

// Far hills in two flat tones; `ranges` are lists of [x, y] crests on the base line `base`.
export function hills({ ranges, base }) {
  return ranges.map(({ tone, crest }) => {
    const path = new Path();
    path.M(crest[0][0], base);
    smoothTo(path, [[crest[0][0], base], ...crest, [crest.at(-1)[0], base]]);
    path.Z();
    return fill(tone === 'near' ? rule : rice, path);
  }).join('');
}
