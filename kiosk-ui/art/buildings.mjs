// The pavilion on the cliff and the camp on the bank.
import { Path, edged, fill, stroke } from './svg.mjs';
import { placed, ribbon, smoothTo, tapering } from './cuts.mjs';
import { cinnabar, ink, ink2 } from './palette.mjs';

// A hexagonal two-tier pavilion with swept eaves; the foot of the columns is at (x, y), 100 units high.
export function pavilion({ x, y, scale, ground }) {
  const place = placed({ x, y, scale });
  const solid = new Path(place);
  solid.rect(-50, -2, 100, 6).rect(-44, -7, 88, 4);
  for (const at of [-38, -17, 13, 34]) solid.rect(at, -44, 4.5, 40);
  eave(solid, -46, 66, 34, 17);
  for (const at of [-21, -8, 4, 17]) solid.rect(at, -72, 3.5, 12);
  eave(solid, -70, 46, 9, 24);
  solid.polygon([[-2.4, -92], [0, -112], [2.4, -92]]).ellipse(0, -97, 4.2);
  const rails = new Path(place);
  for (const y0 of [-16, -10]) rails.M(-36, y0).L(-15, y0).M(16, y0).L(36, y0);
  for (const at of [-30, -23, 22, 29]) rails.M(at, -16).L(at, -7);
  const tiles = new Path(place);
  for (const at of [-0.72, -0.42, -0.14, 0.14, 0.42, 0.72]) {
    tiles.M(at * 36, -60).L(at * 56, -51).M(at * 16, -86).L(at * 36, -75);
  }
  const steps = new Path(place).polygon([[-12, 4], [12, 4], [15, 10], [-15, 10]]);
  return [
    fill(ink, solid), stroke(ink, 1.6 * scale, rails), fill(ink, steps),
    stroke(ground, 1.1 * scale, tiles),
    fill(cinnabar, new Path(place).rect(-10, -41, 20, 6)),
  ].join('');
}

// A roof whose corners turn up: `y` under the eave, `half` its width, `top` the half width of the ridge.
function eave(path, y, half, top, rise) {
  path.M(-half - 6, y - 9)
    .C(-half + 6, y - 3, -half * 0.7, y - rise * 0.55, -top, y - rise)
    .L(top, y - rise)
    .C(half * 0.7, y - rise * 0.55, half - 6, y - 3, half + 6, y - 9)
    .C(half - 2, y + 1, half * 0.6, y + 2, half * 0.5, y + 2)
    .L(-half * 0.5, y + 2)
    .C(-half * 0.6, y + 2, -half + 2, y + 1, -half - 6, y - 9)
    .Z();
}

// An army tent with a ridge running back to the right; its gable with the open door faces left.
export function tent({ x, y, width, ground }) {
  const height = width * 0.5;
  const gable = new Path().M(x - width * 0.5, y).Q(x - width * 0.3, y - height * 0.5, x - width * 0.16, y - height)
    .Q(x - width * 0.02, y - height * 0.5, x + width * 0.16, y).Z();
  const roof = new Path().M(x - width * 0.16, y - height).L(x + width * 0.3, y - height * 0.94)
    .Q(x + width * 0.4, y - height * 0.46, x + width * 0.54, y).L(x + width * 0.16, y)
    .Q(x - width * 0.02, y - height * 0.5, x - width * 0.16, y - height).Z();
  const door = new Path().M(x - width * 0.3, y).Q(x - width * 0.2, y - height * 0.34, x - width * 0.165, y - height * 0.62)
    .Q(x - width * 0.12, y - height * 0.3, x - width * 0.02, y).Z();
  const folds = new Path();
  for (const share of [0.28, 0.52, 0.76]) {
    const top = x - width * 0.16 + width * 0.46 * share;
    const foot = x + width * 0.16 + width * 0.38 * share;
    folds.M(top + width * 0.02, y - height * 0.86).Q(top + width * 0.1, y - height * 0.46, foot, y - height * 0.12);
  }
  const poles = new Path().rect(x - width * 0.16 - 1.2, y - height - 8, 2.4, 10)
    .rect(x + width * 0.3 - 1.2, y - height * 0.94 - 7, 2.4, 9);
  return [
    fill(ink, poles), fill(ink, roof), stroke(ground, 1.3, folds),
    edged(ground, ink, 2, gable), fill(ink, door),
  ].join('');
}

// A war banner on its staff, streaming left from the staff whose foot is at (x, y).
export function banner({ x, y, height, length, ground }) {
  const top = y - height;
  const staff = new Path().polygon([
    [x - 1.5, y], [x - 1.3, top - 8], [x - 3, top - 12], [x, top - 22], [x + 3, top - 12], [x + 1.3, top - 8], [x + 1.5, y],
  ]);
  const deep = length * 0.52;
  const cloth = new Path().M(x, top)
    .C(x - length * 0.3, top - 8, x - length * 0.6, top + 9, x - length, top - 3)
    .L(x - length * 0.88, top + deep * 0.24).L(x - length * 1.04, top + deep * 0.4)
    .L(x - length * 0.9, top + deep * 0.62).L(x - length * 1.02, top + deep * 0.86)
    .C(x - length * 0.6, top + deep + 8, x - length * 0.3, top + deep - 6, x, top + deep).Z();
  const seam = new Path().M(x - length * 0.1, top + deep * 0.08).L(x - length * 0.1, top + deep * 0.9);
  return fill(ink, staff) + fill(cinnabar, cloth) + stroke(ground, 1.2, seam);
}

// Sharpened stakes from x0 to x1 standing on `y`, held by a rail and lashed to it.
export function palisade({ random, x0, x1, y, height, step, ground }) {
  const stakes = new Path();
  const lashings = new Path();
  for (let x = x0; x < x1; x += step) {
    const wide = step * random.between(0.7, 0.84);
    const top = y - height * random.between(0.86, 1.12);
    const lean = random.around(0, 1);
    const tip = x + lean + wide * random.between(0.35, 0.65);
    stakes.polygon([[x, y], [x + lean, top + wide * 0.9], [tip, top], [x + lean + wide, top + wide * 0.7], [x + wide, y]]);
    lashings.M(x + 0.5, y - height * 0.5 - 2.5).L(x + wide, y - height * 0.5 + 2);
  }
  const rail = new Path().rect(x0 - 3, y - height * 0.5 - 2.4, x1 - x0 + 6, 4.6);
  return fill(ink, stakes) + fill(ink, rail) + stroke(ground, 1.1, lashings);
}

// The gate of the camp between two palisades: tall posts, a beam, the way in left open.
export function gate({ x, y, width, height }) {
  const wood = new Path();
  const [from, to] = [x - 12, x + width + 12];
  for (const at of [x, x + width]) {
    wood.polygon([[at - 3.5, y], [at - 3, y - height], [at, y - height - 7], [at + 3, y - height], [at + 3.5, y]]);
  }
  wood.polygon([[from, y - height * 0.8], [to, y - height * 0.83], [to, y - height * 0.73], [from, y - height * 0.7]]);
  wood.rect(x - 2, y - height * 0.58, width + 4, 2.6);
  return fill(ink, wood);
}

// A lookout on four legs, its floor `height` above (x, y).
export function watchtower({ x, y, height, ground }) {
  const wood = new Path();
  const half = height * 0.19;
  for (const [foot, head] of [[-1.5, -1], [1.5, 1], [-0.6, -0.4], [0.6, 0.4]]) {
    ribbon(wood, [[x + half * foot, y], [x + half * head, y - height]], tapering(4.4, 3.2));
  }
  const braces = new Path();
  for (const [low, high] of [[0.06, 0.46], [0.46, 0.9]]) {
    const at = (share) => half * (1.5 - 0.5 * share);
    braces.M(x - at(low), y - height * low).L(x + at(high), y - height * high)
      .M(x + at(low), y - height * low).L(x - at(high), y - height * high);
  }
  const cabin = new Path();
  cabin.rect(x - half * 1.35, y - height - 14, half * 2.7, 15);
  for (const at of [-1.15, -0.4, 0.36, 1.05]) cabin.rect(x + half * at, y - height - 40, 3, 38);
  const boards = new Path().M(x - half * 1.35, y - height - 7).L(x + half * 1.35, y - height - 7);
  const roof = new Path();
  roof.M(x - half * 1.8, y - height - 36).C(x - half, y - height - 40, x - half * 0.4, y - height - 52, x, y - height - 64)
    .C(x + half * 0.4, y - height - 52, x + half, y - height - 40, x + half * 1.8, y - height - 36).Z();
  const thatch = new Path();
  for (const share of [-0.6, -0.25, 0.1, 0.45]) {
    thatch.M(x + half * share * 0.6, y - height - 52).L(x + half * share * 1.9, y - height - 40);
  }
  return [
    fill(ink, wood), stroke(ink, 1.8, braces), fill(ink, cabin), stroke(ground, 1.1, boards),
    fill(ink, roof), stroke(ground, 1.1, thatch),
  ].join('');
}

// The bank the camp stands on: everything below `points` is ground, its edge a cut line.
export function shore({ points, bottom, ground }) {
  const land = new Path().M(...points[0]);
  smoothTo(land, points);
  land.L(points.at(-1)[0], bottom).L(points[0][0], bottom).Z();
  const edge = new Path();
  ribbon(edge, points, (t) => 1.4 + 1.8 * Math.sin(Math.PI * t));
  return fill(ground, land) + fill(ink2, edge);
}
