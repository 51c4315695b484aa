// What grows on the rim: bent pines and low scrub, in ink.
import { Path, fill, stroke } from './svg.mjs';
import { placed, ribbon, tapering, tuft } from './cuts.mjs';
import { ink } from './palette.mjs';

// Crowns as [x, y, width, height] with the foot of the trunk at (0, 0), the tree 100 high.
const CROWNS = [
  [-44, -97, 54, 13], [-70, -79, 44, 11], [-30, -83, 32, 9], [-10, -74, 44, 11],
  [-108, -54, 46, 13], [-82, -54, 34, 9],
];
const BRANCHES = [
  [[-37, -68], [-50, -75], [-66, -78]],
  [[-36, -62], [-28, -71], [-8, -74]],
  [[-24, -47], [-62, -51], [-104, -54]],
];
const TRUNK = [[3, 6], [-4, -16], [-18, -34], [-32, -52], [-41, -70], [-45, -97]];

// A pine rooted at (x, y), leaning out over the river to the left.
// `needles` adds fine cuts for large trees.
export function pine({ random, x, y, height, ground, needles = false }) {
  const scale = height / 100;
  const place = placed({ x, y, scale });
  const wood = new Path(place);
  ribbon(wood, TRUNK, tapering(11, 2.6));
  ribbon(wood, [[-4, -14], [4, -3], [13, 3]], tapering(7, 1));
  ribbon(wood, [[-3, -14], [-3, -4], [-8, 4]], tapering(6, 1));
  for (const branch of BRANCHES) ribbon(wood, branch, tapering(3.2, 1.1));
  const crowns = new Path(place);
  const light = new Path(place);
  for (const [cx, cy, width, crown] of CROWNS) {
    tuft(crowns, random, cx, cy, width, crown, 5);
    if (needles) combCrown(random, light, cx, cy, width, crown);
  }
  return fill(ink, wood) + fill(ink, crowns) + (needles ? stroke(ground, 0.9, light) : '');
}

function combCrown(random, path, x, y, width, height) {
  const strokes = Math.round(width / 7);
  for (let i = 1; i < strokes; i += 1) {
    const share = i / strokes - 0.5;
    const foot = x + share * width * 0.8;
    const rise = height * (0.62 - Math.abs(share) * 0.8) * random.between(0.7, 1);
    path.M(foot, y - 1.4).L(foot + share * 7, y - 1.6 - rise);
  }
}

// Scrub along the rim between x0 and x1; `rim(x)` gives the height of the edge.
export function scrub({ random, x0, x1, rim, size, thickness = 0.7 }) {
  const path = new Path();
  let x = x0 + size * 0.5;
  while (x < x1) {
    const clump = random.count(2, 6);
    for (let i = 0; i < clump && x < x1; i += 1) {
      const width = size * random.between(0.9, 1.9);
      const lift = random.between(-0.25, 0.5) * size * thickness;
      tuft(path, random, x, rim(x) - lift + size * 0.22, width, width * random.between(0.34, 0.5), random.count(2, 4));
      x += width * random.between(0.3, 0.62);
    }
    x += size * random.between(0, 1.5) * (1 - thickness);
  }
  return fill(ink, path);
}
