// Cuts every picture of the product: node kiosk-ui/art/generate.mjs [--check]
// With --check nothing is written; the exit code is 1 when a shipped file differs from what would be cut.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { icons } from './icons.mjs';
import { blankOpenSeal, blankSeal, carvedName, favicon, fishtail, openSeal, seal } from './seal.mjs';
import * as scenes from './scenes.mjs';
import * as topics from './topics.mjs';

const target = join(dirname(fileURLToPath(import.meta.url)), '../src/shared/art');
const checking = process.argv.includes('--check');

const files = {
  'attract-portrait.svg': scenes.attractPortrait(),
  'attract-landscape.svg': scenes.attractLandscape(),
  'home-band.svg': scenes.homeBand(),
  'home-band-landscape.svg': scenes.homeBandLandscape(),
  'fleet-fire.svg': scenes.fleetFire(),
  'empty-boat.svg': scenes.emptyBoatScene(),
  'cliff.svg': topics.cliffTopic(),
  'fan.svg': topics.fanTopic(),
  'weapons.svg': topics.weaponsTopic(),
  'pavilion.svg': topics.pavilionTopic(),
  'slips.svg': topics.slipsTopic(),
  'books.svg': topics.booksTopic(),
  'ship.svg': topics.shipTopic(),
  'camp.svg': topics.campTopic(),
  'plum.svg': topics.plumTopic(),
  'seal-brand.svg': seal('brand', 208),
  'seal-history.svg': seal('history', 13),
  'seal-log.svg': seal('log', 1082),
  'seal-log-open.svg': openSeal(),
  'seal-blank.svg': blankSeal(1644),
  'seal-blank-open.svg': blankOpenSeal(),
  'carved-chibi.svg': carvedName(),
  'fishtail.svg': fishtail(),
  'favicon.svg': favicon(),
};
for (const [name, shape] of Object.entries(icons)) files[`icons/${name}.svg`] = icon(shape);

function icon(shape) {
  const inner = shape.startsWith('<') ? shape : `<path d="${shape}"/>`;
  return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75"'
    + ` stroke-linecap="butt" stroke-linejoin="miter" aria-hidden="true">${inner}</svg>\n`;
}

function shipped(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const stale = Object.entries(files).filter(([name, text]) => shipped(join(target, name)) !== text);
if (checking) {
  for (const [name] of stale) console.error(`${name} is not what the generator cuts`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(join(target, 'icons'), { recursive: true });
  for (const [name, text] of stale) writeFileSync(join(target, name), text);
  console.log(`${Object.keys(files).length} files, ${stale.length} new or changed`);
}
