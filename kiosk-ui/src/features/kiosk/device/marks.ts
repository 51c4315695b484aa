// Short marks that tell one content, and one build of the page, from the next.
import { keptEntries, packReads } from "../offline/pack";
import { FIRST_LANGUAGE } from "../words";

/** Sixteen hexadecimal digits that change with the text (FNV-1a, twice). No secret rests on it. */
export function markOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + at), 0x01000193);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

let marked = { reading: -1, mark: "" };

/** The mark of what visitors can read here; "" until every entry has come. Made anew after each reading of the pack. */
export function contentMark(): string {
  if (marked.reading === packReads.value) return marked.mark;
  const kept = keptEntries(FIRST_LANGUAGE);
  const whole = kept.length > 0 && kept.every(({ entry }) => entry);
  // Half a reading says nothing about the content: what was known before stays.
  if (whole) marked = { reading: packReads.value, mark: markOf(JSON.stringify(kept)) };
  return marked.mark;
}

/** From the name of the page's own script, which changes with each build. */
export function buildMark(scripts: string[] = Array.from(document.scripts, ({ src }) => src)): string {
  const own = scripts.map((src) => /\/assets\/([^/]+)\.js$/.exec(src)?.[1]).find(Boolean);
  return (own ?? "dev").slice(-64);
}
