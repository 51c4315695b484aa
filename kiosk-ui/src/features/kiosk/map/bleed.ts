// Lets the land and water that end at a plan's edge run on beyond it, so that a plan fills any frame.
import type { Spot } from "./types";

interface Size {
  width: number;
  height: number;
}

const NEAR = 0.004;

/** The spot pushed out over the edges that it lies on; itself when it lies on none. */
function pushedOut([x, y]: Spot, { width, height }: Size): Spot {
  const reach = Math.max(width, height);
  const near = reach * NEAR;
  return [
    x <= near ? -reach : x >= width - near ? width + reach : x,
    y <= near ? -reach : y >= height - near ? height + reach : y,
  ];
}

export const isOnEdge = (spot: Spot, size: Size): boolean => {
  const [x, y] = pushedOut(spot, size);
  return x !== spot[0] || y !== spot[1];
};

/** An area: spots on the edge are moved out; where the outline leaves the edge, the spot itself stays as well. */
export function bledArea(points: Spot[], size: Size): Spot[] {
  return points.flatMap((spot, index) => {
    if (!isOnEdge(spot, size)) return [spot];
    const before = points[(index + points.length - 1) % points.length]!;
    const after = points[(index + 1) % points.length]!;
    const out = pushedOut(spot, size);
    const [arrives, leaves] = [!isOnEdge(before, size), !isOnEdge(after, size)];
    if (arrives && leaves) return [spot];
    return arrives ? [spot, out] : leaves ? [out, spot] : [out];
  });
}

/** A line: ends on the edge run straight on. */
export function bledLine(points: Spot[], size: Size): Spot[] {
  const [first, last] = [points[0], points[points.length - 1]];
  if (!first || !last) return points;
  return [
    ...(isOnEdge(first, size) ? [pushedOut(first, size)] : []),
    ...points,
    ...(isOnEdge(last, size) ? [pushedOut(last, size)] : []),
  ];
}
