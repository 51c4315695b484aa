// The pictures on the topic cards and beside answers, 600 x 300, drawn for the card's own ground.
import { picture } from './svg.mjs';
import { banner, gate, palisade, pavilion, shore, tent, watchtower } from './buildings.mjs';
import { cliff } from './cliff.mjs';
import { bambooSlips, bookColours, featherFan, halberd, sandBank, threadBook } from './objects.mjs';
import { pine, scrub } from './pine.mjs';
import { plumBranch } from './plum.mjs';
import { warship } from './ship.mjs';
import { bank, hills, mist, river } from './water.mjs';
import { sheet } from './palette.mjs';
import { rng } from './rng.mjs';

const CARD = { width: 600, height: 300, slice: true };

export function cliffTopic() {
  const random = rng(11);
  const steps = [[250, 168], [276, 160], [302, 96], [340, 90], [372, 62], [420, 52], [470, 46], [520, 38], [566, 40]];
  const { art: rock, rim } = cliff({
    id: 'cliff-topic', random, steps, right: 600, base: 222, spread: 40, grain: 0.4, ground: sheet,
  });
  return picture(CARD,
    hills({ base: 222, ranges: [{ tone: 'near', crest: [[-30, 210], [50, 184], [120, 190], [200, 222]] }] }),
    rock,
    scrub({ random, x0: 420, x1: 610, rim, size: 20, thickness: 0.8 }),
    pine({ random, x: 346, y: rim(346) + 2, height: 68, ground: sheet }),
    river({ random, left: 0, right: 600, horizon: 226, bottom: 296, rows: 8,
      redAt: (x, y) => (x > 220 && y < 276 ? 0.8 : 0) }),
    bank({ random, left: 160, right: 600, y: 216, height: 9, ground: sheet }),
    mist({ random, left: 220, right: 620, top: 176, bottom: 219, rows: 8, ground: sheet }),
  );
}

export function pavilionTopic() {
  const random = rng(12);
  const steps = [[248, 218], [270, 210], [296, 164], [324, 134], [356, 126], [420, 122], [484, 116], [540, 108], [580, 104]];
  const { art: rock, rim } = cliff({
    id: 'pavilion-topic', random, steps, right: 600, base: 238, spread: 30, grain: 0.38, ground: sheet,
  });
  return picture(CARD,
    hills({ base: 238, ranges: [{ tone: 'near', crest: [[-30, 226], [50, 196], [130, 204], [210, 238]] }] }),
    rock,
    scrub({ random, x0: 330, x1: 400, rim, size: 20, thickness: 0.7 }),
    scrub({ random, x0: 484, x1: 610, rim, size: 24, thickness: 0.9 }),
    pavilion({ x: 440, y: 120, scale: 1, ground: sheet }),
    river({ random, left: 0, right: 600, horizon: 242, bottom: 296, rows: 7,
      redAt: (x, y) => (x > 200 && y < 280 ? 0.75 : 0) }),
    bank({ random, left: 160, right: 600, y: 232, height: 9, ground: sheet }),
    mist({ random, left: 200, right: 620, top: 196, bottom: 235, rows: 8, ground: sheet }),
  );
}

export function fanTopic() {
  return picture(CARD, featherFan({ x: 300, y: 232, length: 206, ground: sheet }));
}

export function weaponsTopic() {
  const random = rng(13);
  return picture(CARD,
    river({ random, left: 0, right: 600, horizon: 226, bottom: 294, rows: 7, fullness: 0.45 }),
    halberd({ x: 258, y: 272, scale: 0.95, ground: sheet }),
    sandBank({ x: 290, y: 262, width: 300, ground: sheet }),
  );
}

export function slipsTopic() {
  return picture(CARD, bambooSlips({ random: rng(14), x: 142, y: 32, width: 318, height: 226 }));
}

export function booksTopic() {
  return picture(CARD,
    threadBook({ x: 150, y: 46, width: 158, height: 214, turn: -0.13, title: '三国志', ground: sheet, ...bookColours.history }),
    threadBook({ x: 302, y: 34, width: 158, height: 214, turn: 0.11, title: '演义', ground: sheet, ...bookColours.romance }),
  );
}

export function shipTopic() {
  const random = rng(15);
  return picture(CARD,
    hills({ base: 226, ranges: [{ tone: 'far', crest: [[360, 226], [440, 196], [500, 204], [560, 190], [640, 226]] }] }),
    river({ random, left: 0, right: 600, horizon: 226, bottom: 296, rows: 8, fullness: 0.5 }),
    warship({ x: 290, y: 250, scale: 1.22, ground: sheet, detail: 2 }),
  );
}

export function campTopic() {
  const random = rng(16);
  return picture(CARD,
    hills({ base: 190, ranges: [
      { tone: 'far', crest: [[190, 190], [300, 136], [392, 92], [490, 140], [620, 178]] },
      { tone: 'near', crest: [[-30, 180], [70, 132], [150, 146], [260, 190]] },
    ] }),
    mist({ random, left: 0, right: 600, top: 160, bottom: 192, rows: 6, ground: sheet }),
    [[168, 56], [262, 60], [356, 56], [440, 60]].map(([x, width]) => tent({ x, y: 190, width, ground: sheet })),
    banner({ x: 270, y: 212, height: 142, length: 76, ground: sheet }),
    banner({ x: 66, y: 222, height: 86, length: 40, ground: sheet }),
    banner({ x: 480, y: 212, height: 86, length: 40, ground: sheet }),
    [[96, 84], [214, 92], [408, 92]].map(([x, width]) => tent({ x, y: 216, width, ground: sheet })),
    watchtower({ x: 530, y: 226, height: 92, ground: sheet }),
    palisade({ random, x0: 26, x1: 284, y: 240, height: 36, step: 10, ground: sheet }),
    palisade({ random, x0: 352, x1: 590, y: 240, height: 36, step: 10, ground: sheet }),
    gate({ x: 292, y: 241, width: 54, height: 58 }),
    shore({ points: [[-20, 241], [120, 243], [300, 240], [460, 244], [620, 241]], bottom: 300, ground: sheet }),
    river({ random, left: 0, right: 600, horizon: 252, bottom: 298, rows: 7, fullness: 0.5 }),
  );
}

export function plumTopic() {
  return picture(CARD, plumBranch({ ground: sheet }));
}
