// Which parts of a text stand for what was typed or asked, to be marked with circles 圈点.

export interface Part {
  text: string;
  marked: boolean;
}

/** A stretch as the server marks it, in UTF-16 code units: what `slice` cuts by. */
export interface Mark {
  from: number;
  to: number;
}

const SHORTEST = 2;

/** The longest piece of a needle (two signs at least) that a text holds. */
function longestShared(text: string, needle: string): string {
  for (let length = needle.length; length >= SHORTEST; length--) {
    for (let start = 0; start + length <= needle.length; start++) {
      const piece = needle.slice(start, start + length);
      if (piece.trim().length === piece.length && text.includes(piece)) return piece;
    }
  }
  return "";
}

/** Parts a completion; of several needles the one that covers most counts. */
export function markedParts(text: string, needles: string[]): Part[] {
  const folded = text.toLowerCase();
  const shared = needles.map((needle) => longestShared(folded, needle.toLowerCase()));
  const piece = shared.reduce((best, next) => (next.length > best.length ? next : best), "");
  const at = piece ? folded.indexOf(piece) : -1;
  if (at < 0) return [{ text, marked: false }];
  return [
    { text: text.slice(0, at), marked: false },
    { text: text.slice(at, at + piece.length), marked: true },
    { text: text.slice(at + piece.length), marked: false },
  ].filter((part) => part.text !== "");
}

/** Parts a text at the server's marks, which are in order and apart. */
export function partsAt(text: string, marks: Mark[] = []): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    parts.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, to), marked: true });
    at = to;
  }
  return [...parts, { text: text.slice(at), marked: false }].filter((part) => part.text !== "");
}
