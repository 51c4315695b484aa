// Lines and areas of a plan: as path data, cut into equal steps, and what lies inside or near them.
import type { Spot } from "./types";

const HANDLE = 0.3;

const short = (value: number): string => String(Math.round(value * 100) / 100);
const pair = ([x, y]: Spot): string => `${short(x)} ${short(y)}`;

export const distance = (a: Spot, b: Spot): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
export const between = (a: Spot, b: Spot, share: number): Spot => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];

/** A line whose ends meet goes round an area. */
export const isClosed = (points: Spot[]): boolean => points.length > 3 && distance(points[0]!, points[points.length - 1]!) < 1e-6;

export const straight = (points: Spot[], closed: boolean): string =>
  points.length ? `M${points.map(pair).join("L")}${closed ? "Z" : ""}` : "";

function direction(a: Spot, b: Spot): Spot {
  const length = distance(a, b) || 1;
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

/** The same points joined by rounded turns, as a hand draws banks, hills and ways. */
export function smooth(points: Spot[], closed: boolean): string {
  const count = points.length;
  if (count < 3) return straight(points, closed);
  const at = (index: number): Spot =>
    points[closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index))]!;
  const tangent = (index: number): Spot => {
    const [ax, ay] = direction(at(index - 1), at(index));
    const [bx, by] = direction(at(index), at(index + 1));
    const length = Math.hypot(ax + bx, ay + by) || 1;
    return [(ax + bx) / length, (ay + by) / length];
  };
  let path = `M${pair(at(0))}`;
  for (let index = 0; index < (closed ? count : count - 1); index++) {
    const [from, to] = [at(index), at(index + 1)];
    const reach = distance(from, to) * HANDLE;
    const [leave, arrive] = [tangent(index), tangent(index + 1)];
    const first: Spot = [from[0] + leave[0] * reach, from[1] + leave[1] * reach];
    const second: Spot = [to[0] - arrive[0] * reach, to[1] - arrive[1] * reach];
    path += `C${pair(first)} ${pair(second)} ${pair(to)}`;
  }
  return closed ? `${path}Z` : path;
}

/** Points along a line, `step` apart; an area is gone round once. */
export function along(points: Spot[], step: number, closed = false): Spot[] {
  const line = closed && points.length ? [...points, points[0]!] : points;
  const found: Spot[] = [];
  let left = 0;
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1]!, line[index]!];
    const length = distance(from, to);
    for (; left < length; left += step) found.push(between(from, to, left / length));
    left -= length;
  }
  if (!closed && line.length) found.push(line[line.length - 1]!);
  return found;
}

export function isInside([x, y]: Spot, area: Spot[]): boolean {
  let inside = false;
  area.forEach(([ax, ay], index) => {
    const [bx, by] = area[(index + area.length - 1) % area.length]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** How far a spot lies from the edge of an area. */
export function fromEdge(spot: Spot, area: Spot[]): number {
  return Math.min(
    ...area.map((from, index) => {
      const to = area[(index + 1) % area.length]!;
      const square = distance(from, to) ** 2 || 1;
      const share = ((spot[0] - from[0]) * (to[0] - from[0]) + (spot[1] - from[1]) * (to[1] - from[1])) / square;
      return distance(spot, between(from, to, Math.max(0, Math.min(1, share))));
    }),
  );
}

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const boundsOf = (points: Spot[]): Bounds => ({
  left: Math.min(...points.map(([x]) => x)),
  top: Math.min(...points.map(([, y]) => y)),
  right: Math.max(...points.map(([x]) => x)),
  bottom: Math.max(...points.map(([, y]) => y)),
});

export const middleOf = (points: Spot[]): Spot => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];

const HEART_GRID = 14;

/** The spot inside an area that is farthest from its edge: where its name has most room. */
export function heartOf(area: Spot[]): Spot {
  const { left, top, right, bottom } = boundsOf(area);
  let best = middleOf(area);
  let most = isInside(best, area) ? fromEdge(best, area) * 1.05 : -1;
  for (let row = 1; row < HEART_GRID; row++) {
    for (let column = 1; column < HEART_GRID; column++) {
      const spot: Spot = [left + ((right - left) * column) / HEART_GRID, top + ((bottom - top) * row) / HEART_GRID];
      if (!isInside(spot, area)) continue;
      const room = fromEdge(spot, area);
      if (room > most) [best, most] = [spot, room];
    }
  }
  return best;
}
