// Duties that go round, whose turn they are on which day, and that they were done.
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];

export const DUTY_KINDS = ["lead", "closing", "cleaning", "other"] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export type Duty = Schemas["Duty"];
/** `weekdays`: 1 is Monday; it falls on open days only. */
export type DutyFields = Pick<Duty, "name" | "kind" | "weekdays" | "note">;
/** A mark that was a mistake: when it was made and by whom, when it was taken back, by whom and why. */
export interface TakenBack {
  done_at: string;
  done_by_name: string | null;
  at: string;
  by: string;
  by_name: string | null;
  reason: string;
}
export type RotaItem = Omit<Schemas["RotaItem"], "taken_back"> & { taken_back?: TakenBack[] };
export type RotaDay = Omit<Schemas["RotaDay"], "items"> & { items: RotaItem[] };
export type Rota = Omit<Schemas["Rota"], "days"> & { days: RotaDay[] };
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
