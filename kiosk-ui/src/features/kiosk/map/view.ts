// How a plan lies in its frame: what is in the middle and how large. Zoom 1 shows the whole plan.
import type { Spot } from "./types";

export interface Size {
  width: number;
  height: number;
}

export interface View {
  zoom: number;
  x: number;
  y: number;
}

export const MOST_ZOOM = 4;
const STEP = 1.5;
/** So much of the frame stays free on each side, for marks that stand at the plan's edge. */
const EDGE = 0.055;

export const wholeOf = ({ width, height }: Size): View => ({ zoom: 1, x: width / 2, y: height / 2 });

/** Pixels for a unit of the plan. */
export const scaleOf = (view: View, plan: Size, frame: Size): number =>
  Math.min(frame.width / plan.width, frame.height / plan.height) * (1 - 2 * EDGE) * view.zoom;

const within = (value: number, half: number, length: number, edge: number): number =>
  half * 2 >= length + edge * 2 ? length / 2 : Math.max(half - edge, Math.min(length + edge - half, value));

/** The nearest view that shows little but the plan where it can. */
export function settled(view: View, plan: Size, frame: Size): View {
  if (view.zoom <= 1) return wholeOf(plan);
  const zoom = Math.min(MOST_ZOOM, view.zoom);
  const scale = scaleOf({ ...view, zoom }, plan, frame);
  const edge = Math.max(plan.width, plan.height) * EDGE;
  return {
    zoom,
    x: within(view.x, frame.width / scale / 2, plan.width, edge),
    y: within(view.y, frame.height / scale / 2, plan.height, edge),
  };
}

export const nearer = (view: View): View => ({ ...view, zoom: view.zoom * STEP });
export const farther = (view: View): View => ({ ...view, zoom: view.zoom / STEP });

/** Moved by pixels of the frame. */
export function moved(view: View, plan: Size, frame: Size, right: number, down: number): View {
  const scale = scaleOf(view, plan, frame);
  return settled({ ...view, x: view.x + right / scale, y: view.y + down / scale }, plan, frame);
}

/** Where a spot of the plan stands in the frame. */
export function placeIn(view: View, plan: Size, frame: Size): (spot: Spot) => Spot {
  const scale = scaleOf(view, plan, frame);
  return ([x, y]) => [frame.width / 2 + (x - view.x) * scale, frame.height / 2 + (y - view.y) * scale];
}

/** Brings a spot to the middle when it does not stand well inside the frame. */
export function showing(view: View, plan: Size, frame: Size, spot: Spot): View {
  const [x, y] = placeIn(view, plan, frame)(spot);
  const inside = x > frame.width * 0.12 && x < frame.width * 0.88 && y > frame.height * 0.12 && y < frame.height * 0.88;
  return inside ? view : settled({ ...view, x: spot[0], y: spot[1] }, plan, frame);
}

export type Heading = "left" | "right" | "up" | "down";

/** Where there is more to see. */
export function waysOn(view: View, plan: Size, frame: Size): Record<Heading, boolean> {
  const room = (right: number, down: number): boolean => {
    const next = moved(view, plan, frame, right, down);
    return Math.abs(next.x - view.x) + Math.abs(next.y - view.y) > 1e-6;
  };
  return { left: room(-8, 0), right: room(8, 0), up: room(0, -8), down: room(0, 8) };
}
