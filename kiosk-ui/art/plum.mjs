// A plum branch in bloom: for sayings, of which 望梅止渴 is the best known.
import { Path, fill, stroke } from './svg.mjs';
import { ribbon, tapering } from './cuts.mjs';
import { cinnabar, cinnabarDeep, ink } from './palette.mjs';

const TWIGS = [
  [[[84, 262], [150, 214], [214, 190], [262, 150], [338, 128], [430, 96], [520, 84]], 17, 3],
  [[[262, 152], [286, 104], [322, 66], [344, 34]], 8, 1.4],
  [[[338, 129], [392, 148], [452, 158], [512, 188]], 7, 1.4],
  [[[168, 206], [186, 160], [178, 116], [196, 78]], 7, 1.2],
  [[[430, 97], [462, 62], [500, 46]], 4.4, 1],
];
// Blossoms as [x, y, radius of a petal, turn]; buds as [x, y, radius].
const BLOSSOMS = [
  [300, 92, 12, 0.2], [350, 40, 10, 0.9], [236, 172, 11, 0.5], [404, 104, 13, 1.1], [462, 160, 11, 0.1],
  [186, 128, 11, 0.7], [508, 84, 10, 0.4], [330, 134, 10, 1.4],
];
const BUDS = [[196, 76, 5], [501, 45, 5], [513, 189, 5.5], [366, 144, 4.5], [276, 122, 4.5], [470, 56, 4]];

// Polygons fine enough to look round at the size of a petal.
function disc(path, x, y, radius) {
  const corners = 14;
  path.polygon(Array.from({ length: corners }, (_, i) => {
    const angle = (i / corners) * 2 * Math.PI;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  }));
}

function blossom(petals, heart, stamens, [x, y, radius, turn]) {
  for (let i = 0; i < 5; i += 1) {
    const angle = turn + (i / 5) * 2 * Math.PI;
    disc(petals, x + Math.cos(angle) * radius, y + Math.sin(angle) * radius, radius * 0.82);
    stamens.M(x, y).L(x + Math.cos(angle + 0.6) * radius * 0.9, y + Math.sin(angle + 0.6) * radius * 0.9);
  }
  disc(heart, x, y, radius * 0.36);
}

export function plumBranch({ ground }) {
  const wood = new Path();
  for (const [spine, from, to] of TWIGS) ribbon(wood, spine, tapering(from, to));
  const petals = new Path();
  const heart = new Path();
  const stamens = new Path();
  for (const flower of BLOSSOMS) blossom(petals, heart, stamens, flower);
  for (const [x, y, radius] of BUDS) disc(petals, x, y, radius);
  return fill(ink, wood) + fill(cinnabar, petals) + stroke(ground, 1.2, stamens) + fill(cinnabarDeep, heart);
}
