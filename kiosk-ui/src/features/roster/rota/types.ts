// Duties that go round, whose turn they are on which day, and that they were done.
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];

export const DUTY_KINDS = ["lead", "closing", "cleaning", "other"] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export type Duty = Schemas["Duty"];
/** `weekdays`: 1 is Monday; it falls on open days only. */
export type DutyFields = Pick<Duty, "name" | "kind" | "weekdays" | "note"> & { since?: string };
/** A mark that was a mistake: when it was made and by whom, when it was taken back, by whom and why. */
export type TakenBack = RotaItem["taken_back"][number];
/** `vacated`: whose turn it was to be, where they are on leave or have left; then nobody stands in `staff_id`. `due` false:
 *  the duty does not fall on that day any more, and only what stood or was done there is shown. */
export type RotaItem = Schemas["RotaItem"];
export type RotaDay = Schemas["RotaDay"];
export type Rota = Schemas["Rota"];
/** What was given out in fair turns, and what nobody could take, with the reason in words. */
export type Filled = Schemas["RotaFilled"];

export interface Warning {
  code: string;
  message: string;
}

/** Dates, the second one not included. */
export interface Range {
  from: string;
  to: string;
}
