// Duties that go round, whose turn they are on which day, and that they were done.
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];

export const DUTY_KINDS = ["lead", "closing", "cleaning", "other"] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export type Duty = Schemas["Duty"];
/** `weekdays`: 1 is Monday; it falls on open days only. */
export type DutyFields = Pick<Duty, "name" | "kind" | "weekdays" | "note">;
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
