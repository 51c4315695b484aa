// Life lines side by side: a lane for each, shared by those who never met, and a name on every line.

export interface Line {
  from: number;
  to: number;
}

/** The lane of each line, in the order given; a lane is free again `gap` after a line has ended. */
export function lanesFor(lines: Line[], gap: number): number[] {
  const ends: number[] = [];
  return lines.map(({ from, to }) => {
    const free = ends.findIndex((end) => end + gap <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    return lane;
  });
}

export interface Tag {
  /** Which line it names. */
  line: number;
  /** Along the line, and across the lanes. */
  at: number;
  across: number;
  /** Names a long line once more. */
  again: boolean;
}

export interface Tagging {
  /** The middle of each line across the lanes. */
  middles: number[];
  /** How long each name is, and how thick they all are. */
  lengths: number[];
  thickness: number;
  /** The room across the lanes. */
  room: number;
  /** A long line is named again after so much. */
  every: number;
  gap: number;
}

const STEP = 8;

/** A name at the beginning of each line and again along it, moved on until no name lies upon another. */
export function tagsFor(lines: Line[], tagging: Tagging): Tag[] {
  const { middles, lengths, thickness, room, every, gap } = tagging;
  const placed: Tag[] = [];
  const free = (tag: Tag): boolean =>
    placed.every(
      (other) =>
        Math.abs(other.across - tag.across) >= thickness + gap ||
        other.at >= tag.at + lengths[tag.line]! + gap ||
        tag.at >= other.at + lengths[other.line]! + gap,
    );
  const place = (line: number, from: number, to: number, again: boolean): void => {
    const across = Math.max(0, Math.min(room - thickness, middles[line]! - thickness / 2));
    for (let at = from; at <= to; at += STEP) {
      const tag = { line, at, across, again };
      if (free(tag)) return void placed.push(tag);
    }
    // A first name must stand, if need be beyond the end of a short life; a second one may be left out.
    if (!again) place(line, to + STEP, to + every * 4, true);
  };
  lines.forEach(({ from, to }, line) => place(line, from, Math.max(from, to - lengths[line]!), false));
  lines.forEach(({ from, to }, line) => {
    for (let at = from + every; at < to - lengths[line]!; at += every) place(line, at, Math.min(at + every / 2, to - lengths[line]!), true);
  });
  const named = new Set<number>();
  return placed.map((tag) => ({ ...tag, again: named.has(tag.line) || !named.add(tag.line) }));
}
