// The centre as the server tells it: names, hours, calendar, places.

export interface OpenWindow {
  from: string;
  to: string;
}

export interface DayHours {
  /** 1 Monday to 7 Sunday. */
  day: number;
  windows: OpenWindow[];
}

export type Translations = Record<string, Record<string, string>>;

export interface Centre {
  id: string;
  name: string;
  zone: string;
  first_language: string;
  weekly_hours: DayHours[];
  complaint_phone: string | null;
  address: string | null;
  translations: Translations;
  version: number;
}

export type CentreFields = Partial<
  Pick<Centre, "name" | "complaint_phone" | "address" | "translations" | "weekly_hours">
>;

export interface CalendarDay {
  date: string;
  open: boolean;
  windows: OpenWindow[];
  office_day: boolean;
  reason: string | null;
  /** Set for this date, not following from the week. */
  exception: boolean;
}

export type CalendarException = Pick<CalendarDay, "open" | "windows" | "office_day"> & { reason: string };

export const PLACE_KINDS = ["hall", "desk", "room", "outdoor", "gate", "other"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export interface Place {
  id: string;
  name: string;
  kind: PlaceKind;
  archived: boolean;
  translations: Translations;
  version: number;
}
