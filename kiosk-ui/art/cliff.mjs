// The red cliff: pillars with a lit and a shaded side, plates, and axe-cut wedges, kept inside the silhouette.
import { Path, clipped, fill } from './svg.mjs';
import { wedge } from './cuts.mjs';
import { cliffBody, cliffFacet, cliffLit, cliffShade } from './palette.mjs';

// `steps` are the top left corners [x, y] of the pillars from the outermost to the one at `right`;
// `spread` is how far the foot of the outermost pillar stands out; `grain` scales every mark (1: the attract picture);
// `quiet` is a rectangle {x0, y0, x1, y1} kept free of light cuts, for carved characters.
// Returns { art, rim }: the markup, and the height of the rim above any x, for what grows on it.
export function cliff({ id, random, steps, right, base, spread, grain, ground, quiet }) {
  const pillars = shape({ random, steps, right, base, spread, grain });
  const body = new Path().polygon(outline(pillars, base));
  const art = [
    fill(cliffBody, body),
    clipped(id, body,
      plates(random, pillars, grain),
      sides(random, pillars, grain),
      cuts(random, pillars, grain, ground, quiet)),
  ].join('');
  return { art, rim: (x) => rimHeight(pillars, x) };
}

function rimHeight(pillars, x) {
  const p = pillars.findLast((pillar) => pillar.x <= x) ?? pillars[0];
  const share = Math.min(1, Math.max(0, (x - p.x) / p.width));
  return share < p.bend ? p.y + p.shoulder * (1 - share / p.bend) : p.y - (p.peak * (share - p.bend)) / (1 - p.bend);
}

function shape({ random, steps, right, base, spread, grain }) {
  const first = steps[0][0];
  return steps.map(([x, y], index) => {
    const next = steps[index + 1] ?? [right, y];
    const lean = (at) => spread * (1 - (at - first) / (right - first)) ** 2.4;
    const leftFoot = x - lean(x);
    const rightFoot = next[0] - lean(next[0]);
    const height = base - y;
    return {
      x,
      y,
      base,
      width: next[0] - x,
      leftAt: (at) => x + ((leftFoot - x) * (at - y)) / height,
      rightAt: (at) => next[0] + ((rightFoot - next[0]) * (at - next[1])) / (base - next[1]),
      shoulder: random.between(6, 22) * grain,
      peak: random.between(2, 9) * grain,
      bend: random.between(0.18, 0.45),
      dark: random.chance(0.3),
    };
  });
}

function outline(pillars, base) {
  const points = [[pillars[0].leftAt(base), base]];
  for (const p of pillars) {
    const left = p.leftAt(p.y);
    points.push(
      [p.leftAt(p.y + p.shoulder), p.y + p.shoulder],
      [left + p.width * p.bend, p.y],
      [p.rightAt(p.y), p.y - p.peak],
    );
  }
  const last = pillars.at(-1);
  points.push([last.rightAt(base), base]);
  return points;
}

// Large darker planes: whole pillars in the half shade, and triangular faces broken out of a pillar.
function plates(random, pillars, grain) {
  const facet = new Path();
  const light = new Path();
  for (const p of pillars) {
    if (p.width < 26 * grain) continue;
    const height = p.base - p.y;
    if (p.dark) {
      const inset = p.width * random.between(0, 0.3);
      facet.polygon([
        [p.leftAt(p.y) + inset + p.width * 0.1, p.y - p.peak], [p.rightAt(p.y), p.y - p.peak - 20],
        [p.rightAt(p.base), p.base], [p.leftAt(p.base) + inset, p.base],
      ]);
    }
    const faces = Math.max(1, Math.round(height / (300 * grain)));
    for (let i = 0; i < faces; i += 1) {
      const top = p.y + height * ((i + random.between(0.1, 0.6)) / faces);
      const drop = random.between(90, 210) * grain;
      const reach = p.width * random.between(0.35, 0.8);
      facet.polygon([
        [p.rightAt(top), top], [p.rightAt(top) - reach, top + drop * 0.4],
        [p.rightAt(top) - reach * 0.55, top + drop], [p.rightAt(top), top + drop * 1.7],
      ]);
      if (random.chance(0.55)) {
        const x = p.rightAt(top) - reach;
        const y = top + drop * 0.4;
        const lip = random.between(5, 9) * grain;
        light.polygon([[p.rightAt(top), top], [x, y], [x + lip * 0.4, y + lip * 1.6], [p.rightAt(top), top + lip * 2.2]]);
      }
    }
  }
  return fill(cliffFacet, facet) + fill(cliffLit, light);
}

// The shaded right side of every pillar, the lit left side of most, and cracks that break a wide pillar up.
function sides(random, pillars, grain) {
  const lit = new Path();
  const shade = new Path();
  const edge = (at, from, to, wide, litShare) => {
    const ends = to < pillars[0].base;
    if (random.chance(litShare)) {
      const light = wide * random.between(0.6, 1.25);
      lit.polygon([
        [at(from), from + 10 * grain], [at(from) + light, from + random.between(22, 44) * grain],
        [at(to) + (ends ? 0 : light * random.between(0.5, 0.9)), to], [at(to), to],
      ]);
    }
    const dark = wide * random.between(0.55, 0.95);
    shade.polygon([
      [at(from) + 0.5, from], [at(from) - dark * 0.15, from + 4 * grain],
      [at(to) - (ends ? 0 : dark * 1.2), to], [at(to) + 0.5, to],
    ]);
  };
  pillars.forEach((p, index) => {
    const broad = Math.min(18 * grain, p.width * 0.3);
    if (index > 0) {
      const before = pillars[index - 1];
      edge(p.leftAt, Math.max(p.y + 4 * grain, Math.min(p.y + 14 * grain, before.y)), p.base, broad, 0.85);
    }
    const parts = Math.floor(p.width / (62 * grain));
    for (let i = 1; i <= parts; i += 1) {
      const share = (i + random.around(0, 0.16)) / (parts + 1);
      const at = (y) => p.leftAt(y) + (p.rightAt(y) - p.leftAt(y)) * share;
      const from = p.y + random.between(0.02, 0.3) * (p.base - p.y);
      const to = random.chance(0.45) ? p.base : from + (p.base - from) * random.between(0.35, 0.85);
      edge(at, from, to, broad * random.between(0.4, 0.8), 0.5);
    }
  });
  return fill(cliffShade, shade) + fill(cliffLit, lit);
}

// 斧劈皴. Upright cuts in families of falling length, and ledge cuts struck from the right. On a small cliff
// a cut is shorter but not as much thinner, and there are fewer: the knife stays the same. Light cuts keep
// clear of each other and of the mist.
function cuts(random, pillars, grain, ground, quiet) {
  const dark = new Path();
  const light = new Path();
  const under = new Path();
  const bite = grain ** 0.72;
  const pitch = grain ** 0.8;
  const taken = [];
  const isFree = (x, y, apart) => {
    if (y > pillars[0].base - 105 * grain) return false;
    if (quiet && x > quiet.x0 && x < quiet.x1 && y > quiet.y0 && y < quiet.y1) return false;
    if (taken.some(([tx, ty]) => Math.abs(tx - x) < apart && Math.abs(ty - y) < apart * 1.1)) return false;
    taken.push([x, y]);
    return true;
  };
  for (const p of pillars) {
    const height = p.base - p.y;
    const ledges = Math.round((height / (150 * pitch)) * Math.min(1.6, p.width / (70 * pitch)));
    for (let i = 0; i < ledges; i += 1) {
      const y = p.y + height * ((i + random.between(0.1, 0.95)) / ledges);
      const length = random.between(36, 88) * grain;
      const x = p.rightAt(y) - p.width * random.between(-0.1, 0.35);
      if (!isFree(x - length * 0.5, y, 52 * grain)) continue;
      const width = random.between(4.2, 7) * bite;
      const fall = length * random.between(0.1, 0.26);
      wedge(under, x + 2 * grain, y + width * 0.7, x - length * 0.85, y + fall + width * 0.6, width * 0.9);
      wedge(light, x, y, x - length, y + fall, width);
    }
    const families = Math.max(2, Math.round((height / (64 * pitch)) * Math.min(2.2, p.width / (70 * pitch))));
    for (let i = 0; i < families; i += 1) {
      const y = p.y + height * ((i + random.between(0.1, 0.9)) / families);
      const x = p.leftAt(y) + (p.rightAt(y) - p.leftAt(y)) * random.between(0.06, 0.94);
      const isLight = random.chance(0.55) && isFree(x, y + 30 * grain, 46 * grain);
      family(random, isLight ? light : dark, x, y, grain, bite, isLight);
    }
  }
  return fill(cliffShade, dark) + fill(cliffShade, under) + fill(ground, light);
}

function family(random, path, x, y, grain, bite, isLight) {
  const size = random.count(1, isLight ? 3 : 4);
  const slant = random.between(-0.14, 0.02);
  let length = random.between(46, isLight ? 112 : 96) * grain;
  for (let i = 0; i < size; i += 1) {
    const left = x - i * random.between(8, 15) * grain;
    const top = y + i * random.between(6, 26) * grain;
    const width = random.between(isLight ? 3.2 : 5, isLight ? 5.2 : 9) * bite;
    wedge(path, left, top, left + length * slant, top + length, width);
    length *= random.between(0.5, 0.8);
  }
}
