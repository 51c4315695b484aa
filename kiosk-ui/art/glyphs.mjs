// Carved characters as outlines, read from glyphs.json; see extract-glyphs.mjs for where they come from.
import { readFileSync } from 'node:fs';

const stored = JSON.parse(readFileSync(new URL('./glyphs.json', import.meta.url), 'utf8'));

// Adds `character` to `path` in the box that starts at (x, y); `width` and `height` may differ to condense it.
export function glyph(path, character, x, y, width, height = width, weight = 900) {
  const outline = stored[weight]?.[character];
  if (!outline) throw new Error(`glyphs.json has no ${character} in weight ${weight}`);
  const sx = width / stored.em;
  const sy = height / stored.em;
  for (const [command, ...values] of outline) {
    path[command](...values.map((value, index) => (index % 2 === 0 ? x + value * sx : y + value * sy)));
  }
  return path;
}

// Characters one under the other from (x, y).
export function column(path, text, x, y, size, step = size, weight = 700) {
  [...text].forEach((character, index) => glyph(path, character, x, y + index * step, size, size, weight));
  return path;
}
