// The wide pictures: attract, home band, the burning fleet, the empty boat.
import { Path, fill, group, picture } from './svg.mjs';
import { cliff } from './cliff.mjs';
import { flames, smoke } from './fire.mjs';
import { pine, scrub } from './pine.mjs';
import { emptyBoat, warship } from './ship.mjs';
import { bank, hills, mist, river } from './water.mjs';
import { paper, sheet } from './palette.mjs';
import { rng } from './rng.mjs';

// Red under the cliff: full from `full` rightwards, none left of `none`, dying away towards `end`.
function reflection({ none, full, end }) {
  return (x, y) => {
    const across = Math.min(1, Math.max(0, (x - none) / (full - none)));
    return y > end ? 0 : across * 0.92;
  };
}

export function attractPortrait() {
  const random = rng(2081);
  const base = 1280;
  const steps = [
    [382, 962], [428, 955], [470, 690], [520, 684], [556, 486], [612, 470], [668, 398], [742, 330],
    [800, 300], [864, 232], [930, 214], [1006, 196], [1050, 204],
  ];
  const { art: rock, rim } = cliff({
    id: 'attract-portrait-cliff', random, steps, right: 1080, base, spread: 62, grain: 1, ground: paper,
    quiet: { x0: 600, y0: 430, x1: 910, y1: 1040 },
  });
  return picture({ width: 1080, height: 1920, slice: true },
    fill(paper, new Path().rect(0, 0, 1080, 1920)),
    hills({ base: 1292, ranges: [
      { tone: 'far', crest: [[120, 1288], [220, 1262], [330, 1236], [420, 1252], [520, 1286]] },
      { tone: 'near', crest: [[-40, 1270], [60, 1250], [150, 1234], [250, 1262], [340, 1290]] },
    ] }),
    rock,
    scrub({ random, x0: 676, x1: 800, rim, size: 24, thickness: 0.85 }),
    scrub({ random, x0: 812, x1: 850, rim, size: 18, thickness: 0.8 }),
    scrub({ random, x0: 868, x1: 1090, rim, size: 25, thickness: 0.9 }),
    scrub({ random, x0: 596, x1: 650, rim, size: 20, thickness: 0.8 }),
    scrub({ random, x0: 476, x1: 506, rim, size: 15, thickness: 0.8 }),
    pine({ random, x: 764, y: rim(764) + 2, height: 158, ground: paper, needles: true }),
    pine({ random, x: 582, y: rim(582) + 2, height: 118, ground: paper, needles: true }),
    river({ random, left: 0, right: 1080, horizon: 1290, bottom: 1500, rows: 23,
      redAt: reflection({ none: 300, full: 620, end: 1480 }) }),
    bank({ random, left: 210, right: 1080, y: 1266, height: 26, ground: paper }),
    group('drift-mist', mist({ random, left: 400, right: 1120, top: 1100, bottom: 1276, rows: 20, ground: paper })),
    group('drift-ship', warship({ x: 640, y: 1338, scale: 0.3, ground: paper, detail: 0 })),
    group('drift-ship', warship({ x: 520, y: 1360, scale: 0.5, ground: paper })),
    group('drift-ship', warship({ x: 246, y: 1442, scale: 1.18, ground: paper, detail: 2 })),
  );
}

export function attractLandscape() {
  const random = rng(2082);
  const base = 826;
  const steps = [
    [968, 640], [1010, 632], [1058, 470], [1104, 462], [1150, 330], [1220, 314], [1290, 246], [1372, 204],
    [1450, 180], [1540, 158], [1636, 150], [1730, 128], [1830, 136],
  ];
  const { art: rock, rim } = cliff({
    id: 'attract-landscape-cliff', random, steps, right: 1920, base, spread: 62, grain: 0.92, ground: paper,
    quiet: { x0: 1340, y0: 200, x1: 1700, y1: 730 },
  });
  return picture({ width: 1920, height: 1080, slice: true },
    fill(paper, new Path().rect(0, 0, 1920, 1080)),
    hills({ base: 838, ranges: [
      { tone: 'far', crest: [[520, 836], [660, 800], [790, 768], [920, 802], [1060, 836]] },
      { tone: 'near', crest: [[-60, 812], [140, 788], [330, 800], [470, 776], [640, 812], [760, 838]] },
    ] }),
    rock,
    scrub({ random, x0: 1204, x1: 1286, rim, size: 20, thickness: 0.8 }),
    scrub({ random, x0: 1310, x1: 1370, rim, size: 20, thickness: 0.8 }),
    scrub({ random, x0: 1390, x1: 1620, rim, size: 23, thickness: 0.85 }),
    scrub({ random, x0: 1660, x1: 1930, rim, size: 25, thickness: 0.9 }),
    pine({ random, x: 1340, y: rim(1340) + 2, height: 168, ground: paper, needles: true }),
    pine({ random, x: 1176, y: rim(1176) + 2, height: 124, ground: paper, needles: true }),
    river({ random, left: 0, right: 1920, horizon: 838, bottom: 1050, rows: 20,
      redAt: reflection({ none: 820, full: 1200, end: 1024 }) }),
    bank({ random, left: 780, right: 1920, y: 814, height: 24, ground: paper }),
    group('drift-mist', mist({ random, left: 980, right: 1980, top: 676, bottom: 822, rows: 17, ground: paper, reach: 0.3 })),
    group('drift-ship', warship({ x: 1090, y: 880, scale: 0.3, ground: paper, detail: 0 })),
    group('drift-ship', warship({ x: 900, y: 900, scale: 0.5, ground: paper })),
    group('drift-ship', warship({ x: 560, y: 972, scale: 1.1, ground: paper, detail: 2 })),
  );
}

export function homeBand() {
  const random = rng(2083);
  const steps = [
    [660, 292], [684, 222], [712, 216], [734, 160], [756, 152], [776, 124], [806, 108], [846, 94], [890, 96],
    [938, 86], [990, 80], [1036, 70],
  ];
  const { art: rock, rim } = cliff({
    id: 'home-band-cliff', random, steps, right: 1080, base: 312, spread: 28, grain: 0.36, ground: paper,
  });
  return picture({ width: 1080, height: 400, slice: true },
    hills({ base: 312, ranges: [
      { tone: 'far', crest: [[400, 312], [500, 284], [572, 250], [640, 278], [720, 312]] },
      { tone: 'near', crest: [[-60, 306], [100, 286], [220, 300], [330, 270], [430, 278], [500, 312]] },
    ] }),
    rock,
    scrub({ random, x0: 850, x1: 1090, rim, size: 19, thickness: 0.8 }),
    pine({ random, x: 818, y: rim(818) + 2, height: 94, ground: paper }),
    river({ random, left: 0, right: 1080, horizon: 314, bottom: 396, rows: 12, weight: 0.8,
      redAt: reflection({ none: 560, full: 760, end: 376 }) }),
    bank({ random, left: 540, right: 1080, y: 305, height: 9, ground: paper }),
    mist({ random, left: 600, right: 1100, top: 262, bottom: 308, rows: 10, ground: paper }),
    warship({ x: 590, y: 330, scale: 0.2, ground: paper, detail: 0 }),
    warship({ x: 500, y: 350, scale: 0.4, ground: paper }),
  );
}

export function homeBandLandscape() {
  const random = rng(2084);
  const steps = [
    [462, 176], [486, 170], [524, 118], [556, 112], [586, 74], [628, 68], [668, 46], [720, 40], [776, 34],
    [834, 30], [890, 24], [930, 22],
  ];
  const { art: rock, rim } = cliff({
    id: 'home-band-landscape-cliff', random, steps, right: 960, base: 234, spread: 34, grain: 0.36, ground: paper,
  });
  return picture({ width: 960, height: 360, slice: true },
    hills({ base: 236, ranges: [
      { tone: 'far', crest: [[250, 236], [310, 196], [370, 168], [430, 190], [520, 236]] },
      { tone: 'near', crest: [[-40, 214], [60, 204], [160, 196], [250, 210], [330, 236]] },
    ] }),
    rock,
    scrub({ random, x0: 650, x1: 970, rim, size: 19, thickness: 0.8 }),
    pine({ random, x: 546, y: rim(546) + 2, height: 84, ground: paper }),
    river({ random, left: 0, right: 960, horizon: 238, bottom: 352, rows: 15, weight: 0.8,
      redAt: reflection({ none: 360, full: 540, end: 326 }) }),
    bank({ random, left: 360, right: 960, y: 228, height: 9, ground: paper }),
    mist({ random, left: 420, right: 980, top: 180, bottom: 231, rows: 10, ground: paper }),
    warship({ x: 306, y: 258, scale: 0.23, ground: paper, detail: 0 }),
    warship({ x: 196, y: 282, scale: 0.5, ground: paper }),
  );
}

export function fleetFire() {
  const random = rng(208);
  const steps = [[930, 196], [952, 158], [978, 112], [1000, 92], [1040, 84], [1084, 78], [1130, 66], [1170, 58]];
  const { art: rock, rim } = cliff({
    id: 'fleet-fire-cliff', random, steps, right: 1200, base: 228, spread: 24, grain: 0.32, ground: sheet,
  });
  const burning = (x, y, scale, height) => [
    flames({ random, x0: x - 84 * scale, x1: x + 66 * scale, y: y - 20 * scale, height, ground: sheet }),
    warship({ x, y, scale, ground: sheet, sail: false }),
  ];
  const fireShip = (x, y, scale) => [
    flames({ random, x0: x - 82 * scale, x1: x - 30 * scale, y: y - 19 * scale, height: 150 * scale, ground: sheet }),
    warship({ x, y, scale, ground: sheet }),
  ];
  return picture({ width: 1200, height: 380, slice: true },
    fill(sheet, new Path().rect(0, 0, 1200, 380)),
    hills({ base: 226, ranges: [
      { tone: 'far', crest: [[420, 226], [520, 196], [600, 172], [690, 200], [800, 226]] },
      { tone: 'near', crest: [[120, 226], [240, 204], [350, 182], [430, 168], [520, 204], [590, 226]] },
    ] }),
    smoke({ random, x: 452, y: 122, reach: 470, rise: 104, strands: 34, spread: 34 }),
    smoke({ random, x: 250, y: 116, reach: 300, rise: 90, strands: 14, spread: 26 }),
    rock,
    scrub({ random, x0: 1004, x1: 1210, rim, size: 18, thickness: 0.8 }),
    river({ random, left: 0, right: 1200, horizon: 232, bottom: 378, rows: 16, weight: 0.95,
      redAt: (x, y) => (y < 320 ? 0.35 * (x < 620) + 0.7 * (x > 960 && y < 270) : 0) }),
    bank({ random, left: 880, right: 1200, y: 222, height: 8, ground: sheet }),
    mist({ random, left: 900, right: 1210, top: 180, bottom: 224, rows: 8, ground: sheet }),
    warship({ x: 985, y: 268, scale: 0.38, ground: sheet }),
    [430, 318, 206, 94].map((x, i) => burning(x, 240 + (i % 2) * 3, 0.62, 128)),
    fireShip(606, 262, 0.74),
    fireShip(790, 300, 1.05),
  );
}

export function emptyBoatScene() {
  const random = rng(404);
  return picture({ width: 1080, height: 300, slice: true },
    hills({ base: 92, ranges: [
      { tone: 'far', crest: [[590, 90], [640, 62], [690, 46], [740, 66], [800, 92]] },
      { tone: 'far', crest: [[940, 90], [1000, 74], [1060, 82], [1120, 88]] },
      { tone: 'far', crest: [
        [-40, 88], [80, 82], [180, 64], [260, 90], [360, 70], [430, 46], [480, 16], [540, 56], [600, 92],
      ] },
    ] }),
    mist({ random, left: 300, right: 820, top: 58, bottom: 92, rows: 6, ground: paper, reach: 0.5 }),
    river({ random, left: 0, right: 1080, horizon: 100, bottom: 296, rows: 14, fullness: 0.42, weight: 0.85 }),
    emptyBoat({ x: 650, y: 180, scale: 1, ground: paper }),
  );
}
