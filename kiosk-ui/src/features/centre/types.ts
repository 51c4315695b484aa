// The centre, its calendar and its places as the server tells them; shapes from the served OpenAPI document.
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];

/** The server always fills every field of what it tells. */
export type Centre = Required<Schemas["Centre"]>;
export type CentreFields = Schemas["CentrePatch"];
export type DayHours = Centre["weekly_hours"][number];
export type OpenWindow = Schemas["Window"];
export type CalendarDay = Required<Schemas["CalendarDay"]>;
export type CalendarException = Required<Schemas["CalendarException"]>;
export type Place = Required<Schemas["Place"]>;
export type PlaceKind = Place["kind"];

export const PLACE_KINDS: PlaceKind[] = ["hall", "desk", "room", "outdoor", "gate", "other"];
