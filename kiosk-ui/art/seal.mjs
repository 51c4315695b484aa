// Seals: a cinnabar block with worn edges, the characters cut out of it. The two colours can be set from
// outside (--seal, --seal-cut), because 拓片 shows the same seal in white and black.
import { Path, fill, picture } from './svg.mjs';
import { glyph } from './glyphs.mjs';
import { cinnabar, paper, rule } from './palette.mjs';
import { rng } from './rng.mjs';

const SIDE = 200;
const GROUND = `var(--seal, ${cinnabar})`;
const CUT = `var(--seal-cut, ${paper})`;

// Characters with their boxes [character, x, y, width, height], right column first as a seal is read.
// The log seal and its open outline share one layout, so that closing a day only fills it in.
const LAYOUT = {
  brand: [['赤', 101, 13, 86, 88], ['壁', 101, 99, 86, 88], ['驿', 13, 13, 86, 88], ['站', 13, 99, 86, 88]],
  history: [['正', 41, 8, 118, 95], ['史', 41, 97, 118, 95]],
  log: [['赤', 101, 13, 86, 88], ['壁', 101, 99, 86, 88], ['日', 13, 13, 86, 88], ['志', 13, 99, 86, 88]],
};

export function seal(name, seed) {
  const random = rng(seed);
  return picture({ width: SIDE, height: SIDE },
    `<path fill="${GROUND}" fill-rule="evenodd" d="${block(random)}"/>`,
    fill(CUT, characters(name)));
}

// The block alone: another centre's characters are set on it by the page (shared/ui/Seal.vue).
export const blankSeal = (seed) =>
  picture({ width: SIDE, height: SIDE }, `<path fill="${GROUND}" fill-rule="evenodd" d="${block(rng(seed))}"/>`);

const OPEN_FRAME =
  `<path fill="none" stroke="${GROUND}" stroke-width="5" stroke-dasharray="13.8 9.2" d="${new Path().rect(4, 4, 192, 192)}"/>`;
export const blankOpenSeal = () => picture({ width: SIDE, height: SIDE }, OPEN_FRAME);

// The place of the log's seal before the day is closed: a dashed frame and pale characters.
export function openSeal() {
  return picture({ width: SIDE, height: SIDE },
    OPEN_FRAME,
    fill(`var(--seal-pale, ${rule})`, characters('log')));
}

// At 16 px four characters are mud: the favicon keeps one, 驿 of 驿站, in a clean block.
export function favicon() {
  const path = new Path();
  glyph(path, '驿', 3, 2.6, 26, 27);
  return picture({ width: 32, height: 32 },
    fill(cinnabar, new Path().polygon([[1.6, 1], [30.6, 1.4], [31, 30.4], [17, 31], [1, 30.8]])),
    fill(paper, path));
}

// The carved name of the attract picture, 赤 over 壁, on transparent ground.
export function carvedName() {
  const path = new Path();
  glyph(path, '赤', 0, 0, 300);
  glyph(path, '壁', 0, 300, 300);
  return picture({ width: 300, height: 600 }, fill(`var(--carved, ${paper})`, path));
}

// 鱼尾, the mark before a section title.
export function fishtail() {
  return picture({ width: 22, height: 30 },
    fill(`var(--fishtail, ${cinnabar})`, new Path().polygon([[0, 0], [22, 0], [22, 30], [11, 20], [0, 30]])));
}

function characters(name) {
  const path = new Path();
  for (const [character, x, y, width, height] of LAYOUT[name]) glyph(path, character, x, y, width, height);
  return path;
}

// The block: four nearly straight edges, chips bitten out of the rim, a few pores.
function block(random) {
  const path = new Path();
  const low = 2;
  const high = SIDE - 2;
  const corners = [[low, low], [high, low], [high, high], [low, high]];
  const points = [];
  corners.forEach(([x0, y0], side) => {
    const [x1, y1] = corners[(side + 1) % 4];
    const inward = [[0, 1], [-1, 0], [0, -1], [1, 0]][side];
    const at = (t, depth) => [x0 + (x1 - x0) * t + inward[0] * depth, y0 + (y1 - y0) * t + inward[1] * depth];
    const chips = [random.between(0.14, 0.44), random.between(0.56, 0.88)].filter(() => random.chance(0.75));
    const stops = [0.018, ...Array.from({ length: 7 }, (_, i) => (i + 1) / 8 + random.around(0, 0.03)), 0.982]
      .filter((t) => chips.every((chip) => Math.abs(chip - t) > 0.05));
    const edge = stops.map((t) => [t, random.between(0, 2.4)]);
    for (const chip of chips) {
      const half = random.between(0.01, 0.024);
      const depth = random.between(3, 6.5);
      edge.push([chip - half * 1.5, 0.8], [chip - half, depth * 0.75], [chip, depth]);
      edge.push([chip + half * 0.8, depth * 0.6], [chip + half * 1.6, 0.8]);
    }
    edge.sort((a, b) => a[0] - b[0]).forEach(([t, depth]) => points.push(at(t, depth)));
  });
  path.polygon(points);
  for (let i = 0; i < 7; i += 1) {
    const x = random.between(6, SIDE - 6);
    const onRim = random.chance(0.5);
    const y = onRim ? random.between(4, 8) : random.between(SIDE - 8, SIDE - 4);
    const r = random.between(0.5, 1.2);
    path.polygon([[x - r, y], [x, y - r * 0.8], [x + r * 1.3, y + r * 0.2], [x + r * 0.2, y + r]]);
  }
  return path;
}
