// Puts marks and names on a plan so that none lies upon another.
import type { Spot } from "./types";

const ROUNDS = 24;
const FARTHEST = 0.9;

/** Moves marks apart to at least `least` pixels, none farther than nine tenths of that from where it belongs. */
export function spread(spots: Spot[], least: number): Spot[] {
  const placed = spots.map(([x, y]): Spot => [x, y]);
  for (let round = 0; round < ROUNDS; round++) {
    for (let a = 0; a < placed.length; a++) for (let b = a + 1; b < placed.length; b++) part(placed[a]!, placed[b]!, least, a - b);
    placed.forEach((spot, index) => hold(spot, spots[index]!, least * FARTHEST));
  }
  return placed;
}

function part(a: Spot, b: Spot, least: number, turn: number): void {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const gap = Math.hypot(dx, dy);
  if (gap >= least) return;
  const [ux, uy] = gap > 0.01 ? [dx / gap, dy / gap] : [Math.cos(turn), Math.sin(turn)];
  const push = (least - gap) / 2;
  a[0] -= ux * push;
  a[1] -= uy * push;
  b[0] += ux * push;
  b[1] += uy * push;
}

function hold(spot: Spot, home: Spot, farthest: number): void {
  const away = Math.hypot(spot[0] - home[0], spot[1] - home[1]);
  if (away <= farthest) return;
  spot[0] = home[0] + ((spot[0] - home[0]) * farthest) / away;
  spot[1] = home[1] + ((spot[1] - home[1]) * farthest) / away;
}

export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const around = ([x, y]: Spot, width: number, height = width): Area => ({
  left: x - width / 2,
  top: y - height / 2,
  width,
  height,
});

export const overlap = (a: Area, b: Area): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

/** How much two areas share, in square pixels. */
const shared = (a: Area, b: Area): number =>
  Math.max(0, Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top));

export type Corner = "bottom right" | "bottom left" | "top right" | "top left";

const CORNERS: Corner[] = ["bottom right", "bottom left", "top right", "top left"];

/** The corner of a frame where fewest marks lie under something of this size. */
export function quietCorner(marks: Area[], frame: { width: number; height: number }, width: number, height: number): Corner {
  const hidden = (corner: Corner): number => {
    const left = corner.endsWith("right") ? frame.width - width : 0;
    const top = corner.startsWith("bottom") ? frame.height - height : 0;
    return marks.filter((mark) => overlap(mark, { left, top, width, height })).length;
  };
  return CORNERS.reduce((best, corner) => (hidden(corner) < hidden(best) ? corner : best));
}

export type Side = "right" | "left" | "below" | "above";

export interface Name {
  at: Spot;
  width: number;
  height: number;
  /** Half of the mark that it stands beside. */
  gap: number;
  /** Stands even where there is no room. */
  must?: boolean;
}

const SIDES: Side[] = ["right", "left", "below", "above"];

export function areaAt({ at: [x, y], width, height, gap }: Name, side: Side): Area {
  if (side === "right") return { left: x + gap, top: y - height / 2, width, height };
  if (side === "left") return { left: x - gap - width, top: y - height / 2, width, height };
  return { left: x - width / 2, top: side === "below" ? y + gap : y - gap - height, width, height };
}

export const isWithin = (area: Area, frame: Area): boolean =>
  area.left >= frame.left &&
  area.top >= frame.top &&
  area.left + area.width <= frame.left + frame.width &&
  area.top + area.height <= frame.top + frame.height;

/**
 * The side on which each name stands, earlier names first; null where it has no room and is left out. One that must
 * stand takes the side where it hides least.
 */
export function sidesFor(names: Name[], taken: Area[], frame: Area): (Side | null)[] {
  const full = [...taken];
  return names.map((name) => {
    const shown = SIDES.filter((side) => isWithin(areaAt(name, side), frame));
    const hidden = (side: Side): number => full.reduce((sum, other) => sum + shared(areaAt(name, side), other), 0);
    const best = [...shown].sort((a, b) => hidden(a) - hidden(b))[0];
    const side = best && (name.must || hidden(best) === 0) ? best : name.must ? "right" : null;
    if (side) full.push(areaAt(name, side));
    return side;
  });
}
