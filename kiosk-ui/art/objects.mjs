// Single objects on the topic cards: feather fan, halberd in the sand, bamboo slips, thread-bound books.
import { Path, edged, fill, stroke } from './svg.mjs';
import { placed, ribbon, smoothTo } from './cuts.mjs';
import { column } from './glyphs.mjs';
import { azurite, azuriteDeep, cinnabar, cinnabarDeep, ink, ink2, rice, rule } from './palette.mjs';

// A fan of goose feathers opened towards the viewer, its pivot at (x, y). Feathers are laid from the
// sides to the middle, each with a thin edge of the ground, so that they overlap as in the hand.
export function featherFan({ x, y, length, ground }) {
  const half = 6;
  const order = Array.from({ length: half * 2 + 1 }, (_, i) => i - half).sort((a, b) => Math.abs(b) - Math.abs(a));
  const feathers = order.map((step) => {
    const share = step / half;
    const place = placed({ x, y, turn: share * 1.36 });
    return feather(place, length * (1 - 0.14 * share ** 2), length * 0.088, ground);
  });
  const collar = new Path().M(x - 47, y - 13).C(x - 42, y - 40, x - 22, y - 54, x, y - 54)
    .C(x + 22, y - 54, x + 42, y - 40, x + 47, y - 13).Q(x + 20, y + 8, x, y + 30).Q(x - 20, y + 8, x - 47, y - 13).Z();
  const stitches = new Path().M(x - 38, y - 20).C(x - 33, y - 36, x - 16, y - 45, x, y - 45)
    .C(x + 16, y - 45, x + 33, y - 36, x + 38, y - 20);
  const handle = new Path().polygon([[x - 6.5, y + 8], [x + 6.5, y + 8], [x + 8.5, y + 130], [x - 8.5, y + 130]]);
  const binding = new Path();
  for (const at of [36, 43, 50]) binding.M(x - 9, y + at).L(x + 9, y + at - 2);
  return [
    ...feathers, fill(cinnabar, handle), fill(cinnabar, collar), stroke(ground, 1.8, stitches),
    stroke(ground, 1.6, binding),
    fill(cinnabarDeep, new Path().ellipse(x, y - 12, 15)), fill(ground, new Path().ellipse(x, y - 12, 6)),
  ].join('');
}

// One feather pointing up in its own frame, with splits in the vane as on a used one.
function feather(place, reach, half, ground) {
  const outline = new Path(place)
    .M(0, -reach * 0.16)
    .C(-half * 0.55, -reach * 0.34, -half * 1.06, -reach * 0.6, -half * 0.86, -reach * 0.82)
    .C(-half * 0.72, -reach * 0.93, -half * 0.34, -reach * 0.98, half * 0.1, -reach)
    .C(half * 0.62, -reach * 0.93, half * 0.9, -reach * 0.86, half * 0.92, -reach * 0.76)
    .C(half * 1.02, -reach * 0.58, half * 0.5, -reach * 0.34, 0, -reach * 0.16).Z();
  const quill = new Path(place).polygon([[-1.5, -reach * 0.2], [0, -reach * 0.9], [1.5, -reach * 0.2]]);
  const splits = new Path(place);
  for (const [side, at] of [[-1, 0.56], [1, 0.64], [-1, 0.74], [1, 0.82]]) {
    splits.polygon([
      [side * half * 0.97, -reach * at], [side * half * 0.94, -reach * (at + 0.018)], [side * half * 0.2, -reach * (at - 0.08)],
    ]);
  }
  return edged(ink, ground, 1.8, outline) + fill(ground, quill) + fill(ground, splits);
}

// 折戟: the broken halberd stuck in the sand, foot at (x, y), leaning to the right.
export function halberd({ x, y, scale, ground }) {
  const place = placed({ x, y, scale, turn: 0.44 });
  const shaft = new Path(place).polygon([[-5.5, 4], [-5, -190], [5, -190], [6.5, 4]]);
  const spear = new Path(place).M(-4.5, -186).L(-6, -204).C(-15, -222, -13, -246, 0, -276)
    .C(13, -246, 15, -222, 6, -204).L(4.5, -186).Z();
  const ridge = new Path(place).M(0, -206).L(0, -256);
  // The dagger blade (援) to the left, its tang (内) through the shaft, its beard (胡) down along it.
  const blade = new Path(place).M(6, -180).L(-8, -182).C(-40, -186, -68, -180, -104, -152)
    .C(-72, -162, -42, -160, -27, -146).C(-19, -136, -20, -116, -6, -98).L(6, -100).Z();
  const tang = new Path(place).polygon([[4, -176], [34, -170], [30, -152], [4, -156]]);
  const edge = new Path(place).M(-84, -163).C(-62, -172, -38, -172, -14, -164);
  const lashing = new Path(place);
  for (const at of [-140, -126, -112]) lashing.polygon([[-9, at], [9, at - 3], [9, at + 3.5], [-9, at + 6.5]]);
  const tassel = new Path(place);
  tassel.M(5, -116).C(24, -112, 30, -92, 24, -56).C(20, -66, 18, -70, 16, -74).C(16, -62, 13, -52, 8, -42)
    .C(10, -60, 2, -78, 4, -96).Z();
  const tasselCuts = new Path(place).M(12, -102).C(20, -92, 20, -84, 18, -74).M(8, -96).C(12, -84, 12, -74, 11, -64);
  return [
    fill(ink, shaft), fill(ink, blade), fill(ink, tang), fill(ink, spear),
    stroke(ground, 1.6 * scale, ridge), stroke(ground, 1.6 * scale, edge),
    fill(cinnabar, tassel), stroke(ground, 1.2 * scale, tasselCuts), fill(cinnabar, lashing),
  ].join('');
}

// The sand bank in which the halberd stands, with a few combed lines.
export function sandBank({ x, y, width, ground }) {
  const half = width / 2;
  const rim = new Path();
  const at = (share, below) => [x + half * share, y + below];
  const crest = [at(-1, 26), at(-0.45, 5), at(-0.08, -2), at(0.4, 4), at(1, 26)];
  const bank = new Path().M(...crest[0]);
  smoothTo(bank, crest);
  ribbon(rim, crest, (t) => 2.6 * Math.sin(Math.PI * t) ** 0.5 + 0.3);
  const combed = new Path();
  ribbon(combed, [at(-0.5, 17), at(-0.1, 10), at(0.34, 15)], (t) => 2 * Math.sin(Math.PI * t) + 0.2);
  ribbon(combed, [at(0.1, 24), at(0.36, 20), at(0.7, 25)], (t) => 1.8 * Math.sin(Math.PI * t) + 0.2);
  return fill(ground, bank.Z()) + fill(ink2, rim) + fill(rule, combed);
}

// Eleven bamboo slips tied with two red cords; the last two carry the opening of Su Shi's song.
export function bambooSlips({ random, x, y, width, height }) {
  const slips = new Path();
  const joints = new Path();
  const shade = new Path();
  const count = 11;
  const pitch = width / count;
  const slip = pitch * 0.84;
  for (let i = 0; i < count; i += 1) {
    const left = x + i * pitch;
    const top = y + random.around(0, 4);
    const tall = height + random.around(0, 6);
    slips.rect(left, top, slip, tall);
    const side = left + slip - 1.4;
    shade.polygon([[side - 3.1, top + 1.4], [side, top + 1.4], [side, top + tall - 1.4], [side - 2, top + tall - 1.4]]);
    const joint = top + tall * random.between(0.3, 0.7);
    if (i < count - 2) joints.M(left + 1.4, joint).L(left + slip * 0.55, joint + 1.2);
  }
  const text = new Path();
  const size = slip * 0.8;
  const inset = (slip - size) / 2;
  column(text, '大江东去浪', x + (count - 1) * pitch + inset - 1, y + height * 0.29, size, size * 1.02);
  column(text, '淘尽千古风', x + (count - 2) * pitch + inset - 1, y + height * 0.29, size, size * 1.02);
  return [
    edged(rice, ink, 2.4, slips),
    fill(rule, shade), stroke(ink2, 1.4, joints), fill(ink, text),
    cord(x, width, pitch, slip, y + height * 0.22), cord(x, width, pitch, slip, y + height * 0.79),
  ].join('');
}

// Two strands crossing between the slips, with loose ends.
function cord(x, width, pitch, slip, y) {
  const over = new Path();
  const under = new Path();
  const gap = pitch - slip;
  [over, under].forEach((path, strand) => {
    const side = strand === 0 ? 1 : -1;
    const points = [[x - 20, y + side * 5], [x - gap, y]];
    for (let left = x; left < x + width - 1; left += pitch) {
      points.push([left + slip * 0.5, y + side * 6.5], [left + slip + gap * 0.5, y - side * 0.5]);
    }
    points.push([x + width + 14, y + side * 6]);
    ribbon(path, points, () => 3.2);
  });
  return fill(cinnabarDeep, under) + fill(cinnabar, over);
}

// A thread-bound book; `title` stands on the paper slip, the binding is on the left as drawn.
export function threadBook({ x, y, width, height, turn, cover, edge, title, ground }) {
  const place = placed({ x, y, turn });
  const pages = new Path(place).polygon([[8, 10], [width + 11, 10], [width + 11, height + 11], [8, height + 11]]);
  const leaves = new Path(place);
  for (const inset of [3.5, 7]) leaves.M(6 + inset, height + inset).L(width + inset, height + inset).L(width + inset, 8 + inset);
  const face = new Path(place).rect(0, 0, width, height);
  const spine = new Path(place).rect(0, 0, 26, height);
  const thread = new Path(place).M(26, 0).L(26, height);
  for (const at of [0.05, 0.275, 0.5, 0.725, 0.95]) thread.M(0, height * at).L(26, height * at);
  const slip = new Path(place).rect(46, 20, 44, title.length * 38 + 18);
  const frame = new Path(place).rect(49, 23, 38, title.length * 38 + 12);
  const text = new Path(place);
  column(text, title, 51, 28, 34, 38);
  return [
    fill(ink, pages), stroke(ground, 1.1, leaves), fill(cover, face), fill(edge, spine),
    stroke(ground, 2.4, thread), fill(ground, slip), stroke(ink, 1, frame), fill(ink, text),
  ].join('');
}

export const bookColours = {
  history: { cover: cinnabarDeep, edge: cinnabarDeep },
  romance: { cover: azurite, edge: azuriteDeep },
};
