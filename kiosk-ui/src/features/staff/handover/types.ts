// What somebody hands over before they leave or take another post: what they still hold, the list, its three signatures.
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];

/** Something that a feature says the person still holds; `href` leads to where it is handed over. */
export type HeldItem = Schemas["HeldItem"];
export type Handover = Schemas["StaffHandover"];
export type NewHandover = Schemas["NewStaffHandover"];
export type Kind = Handover["kind"];
export const SIDES = ["giver", "taker", "supervisor"] as const;
export type Side = (typeof SIDES)[number];
