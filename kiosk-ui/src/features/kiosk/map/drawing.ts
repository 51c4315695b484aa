// Turns a plan's shapes into layers of path data, in the order in which they are drawn.
import { bledArea, bledLine } from "./bleed";
import { boundsOf, heartOf, isClosed, isInside, middleOf, smooth, straight, type Bounds } from "./geometry";
import { cliffOf, hachures, riverLines, treads, trees, type Cliff } from "./grain";
import type { Plan, Shape, ShapeKind, Spot } from "./types";

export interface Drawn {
  kind: ShapeKind | "floor";
  outline: string;
  /** A line, not an area: a way, a wall, steps. */
  line: boolean;
  /** Fine marks, cut off at the outline. */
  grain: string;
  cliff: Cliff | null;
}

export interface Caption {
  text: string;
  kind: ShapeKind;
  spot: Spot;
  /** A room is named within its walls or not at all. */
  within: Bounds | null;
}

const ORDER: ShapeKind[] = ["water", "hill", "wood", "square", "building", "room", "path", "steps", "wall"];
const LINES: ShapeKind[] = ["path", "steps", "wall"];
const NATURAL: ShapeKind[] = ["water", "hill", "wood", "path"];

const isLine = (shape: Shape): boolean => LINES.includes(shape.kind) && !isClosed(shape.points);

function grainOf({ kind, points }: Shape, plan: Plan, line: boolean): string {
  if (kind === "water") return riverLines(points, plan);
  if (kind === "hill") return hachures(points, plan);
  if (kind === "wood") return trees(points, plan);
  return kind === "steps" && !line ? treads(points, plan) : "";
}

function drawn(shape: Shape, plan: Plan, waters: Spot[][]): Drawn {
  const line = isLine(shape);
  const runsOn = shape.kind === "water" || shape.kind === "hill" || shape.kind === "wood";
  const open = shape.points.filter((_, index) => index > 0 || line || !isClosed(shape.points));
  const points = line ? bledLine(open, plan) : runsOn ? bledArea(open, plan) : open;
  const rooms = plan.shapes.filter(({ kind }) => kind === "room");
  const holdsRooms = shape.kind === "building" && rooms.some((room) => isInside(middleOf(room.points), shape.points));
  return {
    kind: holdsRooms ? "floor" : shape.kind,
    outline: (NATURAL.includes(shape.kind) ? smooth : straight)(points, !line),
    line,
    grain: grainOf({ ...shape, points: open }, plan, line),
    cliff: shape.kind === "hill" ? cliffOf(open, waters, plan) : null,
  };
}

export function drawingOf(plan: Plan): Drawn[] {
  const waters = plan.shapes.filter(({ kind }) => kind === "water").map(({ points }) => points);
  return plan.shapes
    .filter(({ points }) => points.length > 1)
    .map((shape) => drawn(shape, plan, waters))
    .sort((a, b) => rank(a.kind) - rank(b.kind));
}

const rank = (kind: Drawn["kind"]): number => (kind === "floor" ? ORDER.indexOf("building") - 0.5 : ORDER.indexOf(kind));

/** The names of areas, each where it has most room; a way is named at its middle. */
export function captionsOf(plan: Plan): Caption[] {
  return plan.shapes.flatMap((shape) => {
    const { kind, label, points } = shape;
    if (!label || !points.length) return [];
    const spot = isLine(shape) ? points[Math.floor(points.length / 2)]! : heartOf(points);
    const walled = kind === "room" || kind === "building";
    return [{ text: label, kind, spot, within: walled ? boundsOf(points) : null }];
  });
}

