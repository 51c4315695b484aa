// A year's public holidays and make-up days, as a file and as a person reads them; pure.
import type { components } from "@/shared/api/schema";

export type OfficeYear = components["schemas"]["OfficeYear"];
export type NewOfficeYear = components["schemas"]["NewOfficeYear"];
type OfficeDay = components["schemas"]["OfficeDay"];

export const MOST_BYTES = 256 * 1024;

type Fault = "too_big" | "no_json" | "no_days";

/** The year in a file's text, or why it is none. Whether it is sound is the server's to say. */
export function readYear(text: string): { document: NewOfficeYear } | { fault: Fault } {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return { fault: "too_big" };
  let read: Partial<NewOfficeYear> | null;
  try {
    read = JSON.parse(text) as Partial<NewOfficeYear> | null;
  } catch {
    return { fault: "no_json" };
  }
  const isDay = (day: Partial<OfficeDay> | null): boolean => typeof day?.date === "string" && typeof day.name === "object";
  if (!Array.isArray(read?.days) || read.days.length === 0 || !read.days.every(isDay)) return { fault: "no_days" };
  return { document: read as NewOfficeYear };
}

/** One holiday: its days off from the first to the last, and the days worked for it. */
export interface Holiday {
  name: string;
  from: string;
  to: string;
  off: number;
  worked: string[];
}

/** The year's holidays in order, by name in the reader's language. */
export function holidaysOf({ days }: Pick<NewOfficeYear, "days">, language: string): Holiday[] {
  const nameOf = ({ name }: OfficeDay): string => name[language] ?? name["zh-CN"] ?? Object.values(name)[0] ?? "";
  const byName = new Map<string, OfficeDay[]>();
  for (const day of days) byName.set(nameOf(day), [...(byName.get(nameOf(day)) ?? []), day]);
  return [...byName]
    .map(([name, all]) => {
      const off = all.filter(({ kind }) => kind === "holiday").map(({ date }) => date).sort();
      const worked = all.filter(({ kind }) => kind === "workday").map(({ date }) => date).sort();
      return { name, from: off[0] ?? worked[0] ?? "", to: off.at(-1) ?? worked.at(-1) ?? "", off: off.length, worked };
    })
    .sort((one, other) => one.from.localeCompare(other.from));
}

/** From here on the next year's holidays have been announced, and its plans need them. */
const NEXT_YEAR_FROM = "-12-01";

/** Years that are needed today and that nobody brought in. */
export function missingYears(known: readonly number[], today: string): number[] {
  const year = Number(today.slice(0, 4));
  const needed = today >= `${year}${NEXT_YEAR_FROM}` ? [year, year + 1] : [year];
  return needed.filter((one) => !known.includes(one));
}
