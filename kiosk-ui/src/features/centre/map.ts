// A centre's map as a file: whether it can be drawn, what is on it, and where in it something is wrong; pure.

export type Spot = [number, number];
type Texts = Record<string, string>;

export interface Plan {
  id: string;
  title: Texts;
  width: number;
  height: number;
  shapes: { kind: string; points: Spot[]; label?: Texts }[];
  points: { id: string; kind: string; title: Texts; x: number; y: number }[];
  routes: { id: string; points: Spot[] }[];
}

/** Where the screens of a place stand. */
export interface Stand {
  place: string;
  plan: string;
  x: number;
  y: number;
}

export interface MapDocument {
  plans: Plan[];
  stands: Stand[];
}

export const MOST_BYTES = 1024 * 1024;
const LINES = ["path", "steps", "wall"];

type Fault = "too_big" | "no_json" | "no_plans" | "no_drawing";

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isSpot = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isNumber);
const isList = (value: unknown, of: (one: never) => boolean): boolean => Array.isArray(value) && (value as never[]).every(of);
const hasSpots = (one: { points?: unknown } | null): boolean => isList(one?.points, isSpot);

function isPlan(plan: Partial<Plan> | null): boolean {
  if (!plan || !isNumber(plan.width) || !isNumber(plan.height) || plan.width <= 0 || plan.height <= 0) return false;
  const lists = [plan.shapes ?? [], plan.routes ?? []];
  return lists.every((list) => isList(list, hasSpots)) && isList(plan.points ?? [], (one: Plan["points"][number]) => isNumber(one?.x) && isNumber(one?.y));
}

/** The document in a file's text, or why it cannot be drawn. Whether it is sound is the server's to say. */
export function readMap(text: string): { document: MapDocument } | { fault: Fault } {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return { fault: "too_big" };
  let read: Partial<MapDocument> | null;
  try {
    read = JSON.parse(text) as Partial<MapDocument> | null;
  } catch {
    return { fault: "no_json" };
  }
  if (!Array.isArray(read?.plans) || read.plans.length === 0) return { fault: "no_plans" };
  if (!read.plans.every(isPlan)) return { fault: "no_drawing" };
  return { document: read as MapDocument };
}

/** Lists that a file may leave out. */
export const listed = <T>(list: T[] | undefined): T[] => list ?? [];

export interface Counts {
  plans: number;
  points: number;
  routes: number;
  stands: number;
}

export const countsOf = ({ plans, stands }: MapDocument): Counts => ({
  plans: plans.length,
  points: plans.reduce((sum, plan) => sum + listed(plan.points).length, 0),
  routes: plans.reduce((sum, plan) => sum + listed(plan.routes).length, 0),
  stands: listed(stands).length,
});

export const isLine = (kind: string): boolean => LINES.includes(kind);

export const spotsOf = (points: Spot[]): string => points.map(([x, y]) => `${x},${y}`).join(" ");

/** A text in the reader's language, else in any. */
export const toldIn = (language: string, texts: Texts | undefined): string =>
  texts?.[language] ?? Object.values(texts ?? {})[0] ?? "";

/** One step of a pointer: which list, which of it (from 1), and its id where it has one. */
export interface Step {
  list: string;
  number: number;
  id: string;
}

/** "/plans/0/points/3/x" as the first plan, its fourth point, and the field "x". */
export function stepsOf(pointer: string, map: MapDocument | null): { steps: Step[]; field: string } {
  const parts = pointer.split("/").slice(1);
  const steps: Step[] = [];
  let at: unknown = map;
  let list = "";
  let field = "";
  for (const part of parts) {
    at = (at as Record<string, unknown> | undefined)?.[part];
    if (!/^\d+$/.test(part)) {
      list = field = part;
      continue;
    }
    const known = (at as { id?: string; place?: string } | undefined) ?? {};
    steps.push({ list, number: Number(part) + 1, id: known.id ?? known.place ?? "" });
    field = "";
  }
  return { steps, field };
}
