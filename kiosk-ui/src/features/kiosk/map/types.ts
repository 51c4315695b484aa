// The centre's plans, as GET /kiosk/map gives them.

/** A place on a plan: to the right and down, in the plan's own units. */
export type Spot = [number, number];

export type ShapeKind = "water" | "hill" | "wood" | "building" | "room" | "path" | "steps" | "wall" | "square";

export interface Shape {
  kind: ShapeKind;
  points: Spot[];
  label?: string | null;
}

export type PointKind =
  | "here"
  | "sight"
  | "toilet"
  | "accessible_toilet"
  | "nursing_room"
  | "entrance"
  | "exit"
  | "desk"
  | "film"
  | "water"
  | "first_aid"
  | "aed"
  | "parking"
  | "shuttle"
  | "shop"
  | "food"
  | "lockers"
  | "lift";

export interface Point {
  id: string;
  kind: PointKind;
  title: string;
  x: number;
  y: number;
  entry_id?: string | null;
}

export interface Route {
  id: string;
  to: string;
  from: string;
  step_free: boolean;
  metres: number;
  minutes: number;
  points: Spot[];
}

export interface Plan {
  id: string;
  title: string;
  width: number;
  height: number;
  shapes: Shape[];
  points: Point[];
  routes: Route[];
}

/** Where this screen stands; `facing` in degrees, clockwise from the plan's upper edge. */
export interface Here {
  plan: string;
  x: number;
  y: number;
  facing?: number | null;
}

export interface CentreMap {
  plans: Plan[];
  here: Here | null;
}
