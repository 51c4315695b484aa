// Flame and smoke, both leaning left before the south-east wind.
import { Path, fill } from './svg.mjs';
import { ribbon } from './cuts.mjs';
import { cinnabar, cinnabarDeep, cliffLit, ink2, ink3, rule2 } from './palette.mjs';

// A fire along the deck from x0 to x1 at height y; the tallest tongues stand `height` above it.
export function flames({ random, x0, x1, y, height, ground }) {
  const width = x1 - x0;
  const count = Math.max(3, Math.round(width / (height * 0.2)));
  const row = (tongues, tall, broad) => {
    const path = new Path();
    for (let i = 0; i < tongues; i += 1) {
      const share = (i + 0.5 + random.around(0, 0.2)) / tongues;
      const swell = 0.6 + 0.4 * Math.sin(Math.PI * share);
      tongue(random, path, x0 + width * share, y, (width / tongues) * broad, height * tall * swell * random.between(0.78, 1.12));
    }
    return path;
  };
  const back = row(count, 1, 1.5);
  const middle = row(count + 1, 0.8, 1.05);
  const front = row(count, 0.62, 0.7);
  const heart = row(Math.max(2, count - 1), 0.46, 0.34);
  const sparks = [new Path(), new Path()];
  for (let i = 0; i < count * 2.4; i += 1) {
    const rise = height * random.between(0.62, 1.35);
    const x = x0 + width * random.between(0, 0.95) - rise * 0.52;
    blade(random, sparks[i % 2], x, y - rise, height * random.between(0.12, 0.4));
  }
  return [
    fill(cinnabarDeep, back), fill(cinnabarDeep, sparks[0]), fill(cinnabar, sparks[1]),
    fill(cinnabar, middle), fill(cliffLit, front), fill(ground, heart),
  ].join('');
}

// One tongue: a full foot, a hollow back, a tip flung to the left.
function tongue(random, path, x, y, width, height) {
  const lean = height * random.between(0.46, 0.68);
  const half = width / 2;
  path.M(x - half, y)
    .C(x - half * 1.5, y - height * 0.34, x - half * 0.2 - lean * 0.2, y - height * 0.5, x - lean, y - height)
    .C(x + half * 0.2 - lean * 0.25, y - height * 0.62, x + half * 1.5, y - height * 0.36, x + half, y)
    .Z();
}

// A piece torn off a tongue: a narrow leaf along the wind.
function blade(random, path, x, y, length) {
  const tipX = x - length * random.between(0.54, 0.66);
  const tipY = y - length * 0.84;
  const belly = length * 0.07;
  path.M(x, y)
    .C(x - length * 0.12 - belly, y - length * 0.3, x - length * 0.34 - belly, y - length * 0.54, tipX, tipY)
    .C(x - length * 0.3 + belly, y - length * 0.62, x - length * 0.06 + belly, y - length * 0.36, x, y)
    .Z();
}

// Smoke from (x, y) to the left over `reach` and up over `rise`: strands that curl and cross.
export function smoke({ random, x, y, reach, rise, strands, spread }) {
  const tones = [new Path(), new Path(), new Path()];
  for (let i = 0; i < strands; i += 1) {
    const start = random.between(0, 0.3);
    const end = Math.min(1, start + random.between(0.4, 0.75));
    const side = random.around(0, 1);
    const phase = random.between(0, 1.6);
    const points = Array.from({ length: 9 }, (_, k) => {
      const t = start + (end - start) * (k / 8);
      const open = spread * (0.3 + t * 1.1);
      return [
        x - reach * t + Math.cos(t * 12 + phase) * open * 0.3,
        y - rise * t ** 0.8 + side * open * 0.7 + Math.sin(t * 12 + phase) * open * 0.42,
      ];
    });
    const width = random.between(1.2, 3.8);
    ribbon(tones[i % 3], points, (t) => width * Math.max(0.12, Math.sin(Math.PI * t) ** 0.5));
  }
  return fill(rule2, tones[0]) + fill(ink3, tones[1]) + fill(ink2, tones[2]);
}
