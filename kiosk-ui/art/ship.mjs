// River craft: the war ship with covered house, oars, mat sail and red pennant; the empty boat.
import { Path, edged, fill, stroke } from './svg.mjs';
import { placed, ribbon, smoothTo, tapering } from './cuts.mjs';
import { cinnabar, cinnabarDeep, ink, ink3, rule2 } from './palette.mjs';

// Bow to the left. Units: hull 200 long on the water line y = 0; `scale` 1 keeps them as pixels.
// `detail` 2 adds mat weave and rigging, 0 leaves out what would clog at thumbnail size.
export function warship({ x, y, scale, ground, sail = true, detail = 1 }) {
  const place = placed({ x, y, scale });
  const parts = [];
  if (sail) parts.push(sailAndMast(place, scale, ground, detail));
  parts.push(oars(place, scale), hull(place, scale, ground, detail));
  return parts.join('');
}

function hull(place, scale, ground, detail) {
  const body = new Path(place)
    .M(-104, -36).C(-92, -25, -74, -23, -50, -22).L(58, -22).C(80, -23, 92, -28, 104, -42)
    .C(96, -14, 82, 2, 62, 4).L(-58, 4).C(-82, 2, -98, -14, -104, -36).Z();
  const house = new Path(place)
    .M(-62, -21).L(-55, -42).L(-30, -46).L(26, -46).L(46, -42).L(54, -21).Z();
  // An eave and a raised stern rail make the house read as a roofed deck.
  house.polygon([[-60, -41], [-34, -49], [30, -49], [51, -41], [51, -38.5], [-60, -38.5]]);
  house.polygon([[72, -24], [76, -38], [79, -38], [76, -24]]).polygon([[84, -27], [88, -41], [91, -41], [88, -27]]);
  const openings = new Path(place);
  for (let i = 0; i < 6; i += 1) openings.rect(-47 + i * 16, -34, 5, 6.5);
  const wale = new Path(place).M(-88, -15).C(-60, -11, 50, -11, 88, -17);
  const seams = new Path(place).M(-74, -5).C(-50, -2.5, 46, -2.5, 72, -6);
  return [
    fill(ink, body), fill(ink, house), fill(ground, openings),
    stroke(ground, 1.7 * scale, wale),
    detail > 1 ? stroke(ground, 0.9 * scale, seams) : '',
  ].join('');
}

function oars(place, scale) {
  const path = new Path(place);
  for (let i = 0; i < 7; i += 1) path.M(-42 + i * 16, -2).L(-50 + i * 16, 17);
  return stroke(ink, Math.max(0.8, 1.8 * scale), path);
}

// The sail bellies to the left, the way of the south-east wind.
function sailAndMast(place, scale, ground, detail) {
  const left = (t) => -42 - 20 * Math.sin(Math.PI * (0.12 + t * 0.8)) + t * 6;
  const right = (t) => 50 - 13 * Math.sin(Math.PI * (0.1 + t * 0.86)) - t * 2;
  const height = (t) => -54 - t * 100;
  const mat = new Path(place);
  const rows = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => i / 7);
  mat.M(left(0), height(0));
  smoothTo(mat, rows.map((t) => [left(t), height(t)]));
  mat.L(right(1), height(1) - 7);
  smoothTo(mat, [...rows].reverse().map((t) => [right(t), height(t) - 7 * t]));
  mat.Z();
  const battens = new Path(place);
  for (const t of rows.slice(1, -1)) battens.M(left(t), height(t)).L(right(t), height(t) - 7 * t);
  const mast = new Path(place).polygon([[-1.5, -44], [-0.2, -176], [1.4, -176], [2.5, -44]]);
  const pennant = new Path(place).M(1, -175).C(-10, -182, -20, -166, -36, -176).L(-30, -170).L(-38, -165)
    .C(-22, -157, -12, -171, 1, -164).Z();
  const fold = new Path(place).M(1, -170).C(-10, -175, -16, -163, -27, -167).C(-16, -160, -10, -170, 1, -166).Z();
  return [
    fill(ink, mast),
    detail > 1 ? stroke(ink3, 0.8 * scale, rigging(place)) : '',
    edged(ground, ink, Math.max(1, 2.2 * scale), mat),
    detail > 1 ? stroke(rule2, 0.8 * scale, weave(place, rows, left, right, height)) : '',
    detail > 0 ? stroke(ink, Math.max(0.7, 1.3 * scale), battens) : stroke(ink, 0.6, battens),
    fill(cinnabar, pennant),
    detail > 1 ? fill(cinnabarDeep, fold) : '',
  ].join('');
}

function rigging(place) {
  return new Path(place).M(0, -170).L(-96, -33).M(1, -170).L(90, -38);
}

// Slanting hairs in every other panel: the sail is a plaited mat.
function weave(place, rows, left, right, height) {
  const path = new Path(place);
  for (let row = 0; row < rows.length - 1; row += 1) {
    const [low, high] = [rows[row], rows[row + 1]];
    const slant = row % 2 ? 5 : -5;
    for (let share = 0.1; share < 0.95; share += 0.1) {
      const at = (t) => left(t) + (right(t) - left(t)) * share;
      const lift = (t) => height(t) - 7 * t * share;
      const from = low + (high - low) * 0.24;
      const to = low + (high - low) * 0.76;
      path.M(at(from) - slant / 2, lift(from)).L(at(to) + slant / 2, lift(to));
    }
  }
  return path;
}

// The small awning boat that nobody sits in, its oar trailing.
export function emptyBoat({ x, y, scale, ground }) {
  const place = placed({ x, y, scale });
  const body = new Path(place)
    .M(-128, -30).C(-92, -14, -60, -9, 0, -8).C(62, -9, 94, -18, 128, -38)
    .C(112, -10, 86, 12, 48, 14).L(-56, 14).C(-92, 12, -112, -8, -128, -30).Z();
  const gunwale = new Path(place).M(-112, -19).C(-70, -2, 70, -2, 112, -24);
  const awning = new Path(place).M(-48, -9).C(-48, -70, 46, -70, 46, -9).Z();
  const ribs = new Path(place);
  for (const [foot, top] of [[-32, -44], [-17, -52], [-1, -55], [15, -52], [30, -44]]) {
    ribs.M(foot, -11).Q(foot * 0.99, top + 16, foot * 0.82, top);
  }
  const oar = new Path(place);
  ribbon(oar, [[66, -44], [110, -12], [150, 17]], tapering(3.4, 3.4));
  ribbon(oar, [[138, 8], [152, 18], [168, 30]], tapering(4, 9));
  return [
    fill(ink, oar),
    edged(ground, ink, 4 * scale, awning),
    stroke(ink, 1.5 * scale, ribs), fill(ink, body), stroke(ground, 1.3 * scale, gunwale),
  ].join('');
}
