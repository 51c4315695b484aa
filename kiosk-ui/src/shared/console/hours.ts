// A week's hours while they are edited, and what is wrong with them.

/** Clock times "HH:MM". */
export interface OpenWindow {
  from: string;
  to: string;
}

/** 1 is Monday. */
export interface DayHours {
  day: number;
  windows: OpenWindow[];
}

export const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** All seven days, each with its own copy of its windows; a day not named has none. */
export function wholeWeek(hours: DayHours[]): DayHours[] {
  return DAYS.map((day) => ({
    day,
    windows: (hours.find((known) => known.day === day)?.windows ?? []).map((window) => ({ ...window })),
  }));
}

/** What the server keeps: days without windows are left out. */
export const setDays = (week: DayHours[]): DayHours[] => week.filter(({ windows }) => windows.length > 0);

/** What keeps windows from being saved: a time missing, one that ends before it begins, two that overlap. */
export function faultOf(windows: OpenWindow[]): "missing" | "backwards" | "overlap" | null {
  const sorted = [...windows].sort((a, b) => a.from.localeCompare(b.from));
  if (sorted.some((window) => !window.from || !window.to)) return "missing";
  if (sorted.some((window) => window.to <= window.from)) return "backwards";
  if (sorted.some((window, index) => window.from < (sorted[index - 1]?.to ?? ""))) return "overlap";
  return null;
}
