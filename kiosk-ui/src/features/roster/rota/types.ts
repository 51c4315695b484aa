// Duties that go round, whose turn they are on which day, and that they were done.

export const DUTY_KINDS = ["lead", "closing", "cleaning", "other"] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export interface DutyFields {
  name: { "zh-CN": string; en: string };
  kind: DutyKind;
  /** 1 is Monday; it falls on open days only. */
  weekdays: number[];
  note: string;
}

export interface Duty extends DutyFields {
  id: string;
  active: boolean;
  version: number;
}

export interface RotaItem {
  duty_id: string;
  staff_id: string | null;
  name: string | null;
  done_at: string | null;
  done_by: string | null;
  done_by_name: string | null;
  note: string;
}

export interface Warning {
  code: string;
  message: string;
}

export interface RotaDay {
  date: string;
  open: boolean;
  /** What is due that day. */
  items: RotaItem[];
}

export interface Rota {
  days: RotaDay[];
  unfilled: number;
}

/** What was given out in fair turns, and what nobody could take, with the reason in words. */
export interface Filled {
  filled: { date: string; duty_id: string; staff_id: string; name: string | null }[];
  unfilled: { date: string; duty_id: string; code: string; message: string }[];
}

/** Dates, the second one not included. */
export interface Range {
  from: string;
  to: string;
}
