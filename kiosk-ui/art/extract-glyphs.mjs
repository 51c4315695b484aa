// Takes the outlines of the few carved characters out of Noto Serif SC (OFL 1.1) once and stores
// them in glyphs.json, so that the generator and the shipped pictures never depend on a font.
//
// Run in an empty folder after `npm install opentype.js @fontsource/noto-serif-sc`:
//   node <path to this file> <path to this folder>/glyphs.json
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const EM = 1000;
const WANTED = {
  900: '赤壁驿站正史日志',
  700: '三国志演义大江东去浪淘尽千古风',
};

const target = process.argv[2];
if (!target) {
  console.error('usage: extract-glyphs.mjs <glyphs.json>');
  process.exit(2);
}
const require = createRequire(join(process.cwd(), 'package.json'));
const opentype = require('opentype.js');
const fonts = join(process.cwd(), 'node_modules/@fontsource/noto-serif-sc/files');

function load(weight) {
  const file = readFileSync(join(fonts, `noto-serif-sc-chinese-simplified-${weight}-normal.woff`));
  return opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
}

// Commands stay absolute, in a 1000-unit em with the top of the em box at y = 0.
function outline(font, character) {
  const scale = EM / font.unitsPerEm;
  const ascent = 0.88 * EM;
  const x = (value) => Math.round(value * scale);
  const y = (value) => Math.round(value * scale + ascent);
  return font.charToGlyph(character).getPath(0, 0, font.unitsPerEm).commands.map((step) => {
    switch (step.type) {
      case 'Q': return ['Q', x(step.x1), y(step.y1), x(step.x), y(step.y)];
      case 'C': return ['C', x(step.x1), y(step.y1), x(step.x2), y(step.y2), x(step.x), y(step.y)];
      case 'Z': return ['Z'];
      default: return [step.type, x(step.x), y(step.y)];
    }
  }).filter(isVisible);
}

// The font repeats a point after many curves; such a line draws nothing.
function isVisible(step, index, steps) {
  if (step[0] !== 'L') return true;
  const before = steps[index - 1];
  return before[before.length - 2] !== step[1] || before[before.length - 1] !== step[2];
}

const glyphs = {};
for (const [weight, characters] of Object.entries(WANTED)) {
  const font = load(weight);
  glyphs[weight] = Object.fromEntries([...characters].map((c) => [c, outline(font, c)]));
}
const lines = Object.entries(glyphs).map(([weight, set]) =>
  `  "${weight}": {\n${Object.entries(set).map(([c, path]) => `    "${c}": ${JSON.stringify(path)}`).join(',\n')}\n  }`);
writeFileSync(target, `{\n  "source": "Noto Serif SC, SIL Open Font License 1.1",\n  "em": ${EM},\n${lines.join(',\n')}\n}\n`);
