// What each kind of point looks like, and the groups that visitors look for.
import type { Plan, PointKind } from "./types";

export const ICONS: Record<PointKind, string> = {
  here: "sight",
  sight: "sight",
  toilet: "toilets",
  accessible_toilet: "wheelchair",
  nursing_room: "nursing",
  entrance: "entrance",
  exit: "exit",
  desk: "desk",
  film: "film",
  water: "water",
  first_aid: "first-aid",
  aed: "aed",
  parking: "parking",
  shuttle: "shuttle",
  shop: "shop",
  food: "food",
  lockers: "lockers",
  lift: "lift",
};

export interface Group {
  key: string;
  icon: string;
  kinds: PointKind[];
}

/** In the order in which they are asked for. */
export const GROUPS: Group[] = [
  { key: "toilets", icon: "toilets", kinds: ["toilet", "accessible_toilet"] },
  { key: "exits", icon: "exit", kinds: ["exit", "entrance"] },
  { key: "desk", icon: "desk", kinds: ["desk"] },
  { key: "film", icon: "film", kinds: ["film"] },
  { key: "food", icon: "food", kinds: ["food", "water"] },
  { key: "nursing", icon: "nursing", kinds: ["nursing_room"] },
  { key: "aid", icon: "first-aid", kinds: ["first_aid", "aed"] },
  { key: "lift", icon: "lift", kinds: ["lift"] },
  { key: "transport", icon: "parking", kinds: ["parking", "shuttle"] },
  { key: "shop", icon: "shop", kinds: ["shop"] },
  { key: "lockers", icon: "lockers", kinds: ["lockers"] },
  { key: "sights", icon: "sight", kinds: ["sight"] },
];

/** The groups that a plan has something of. */
export const groupsIn = (plan: Plan): Group[] => GROUPS.filter(({ kinds }) => plan.points.some(({ kind }) => kinds.includes(kind)));

/** Green stands for ways in and out, the diamond for what is worth seeing, blue for all else. */
export const toneOf = (kind: PointKind): "sight" | "way" | "service" =>
  kind === "sight" ? "sight" : kind === "exit" || kind === "entrance" ? "way" : "service";
