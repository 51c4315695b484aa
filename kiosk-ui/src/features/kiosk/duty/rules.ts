// How the list of those on duty is read: who stands first, which mark stands for a photograph, how old it may be.
import { dateOf } from "@/shared/format";
import surnames from "./surnames.json";
import type { OnDuty, OnDutyPerson } from "./types";

/** Older than this, the time at which it was so is told with the list. */
const FRESH_MS = 2 * 60_000;

const TWO_CHARACTER_SURNAMES = new Set(surnames);

/** What a name stamp reads: the surname of a Chinese name, the first letters of any other. */
export function stampOf(name: string): string {
  const characters = [...name.trim()];
  if (/^\p{Script=Han}/u.test(name.trim())) {
    const two = characters.slice(0, 2).join("");
    return characters.length > 2 && TWO_CHARACTER_SURNAMES.has(two) ? two : (characters[0] ?? "");
  }
  return name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
}

/** The lead first, the others as they were told. */
export const leadFirst = (people: readonly OnDutyPerson[]): OnDutyPerson[] => [
  ...people.filter(({ role }) => role === "lead"),
  ...people.filter(({ role }) => role !== "lead"),
];

/** Yesterday's people are nobody's business today: what was kept counts on its own day alone. */
export const ofToday = (known: OnDuty | null, now: Date, zone: string): OnDuty | null =>
  known && dateOf(known.at, zone) === dateOf(now, zone) ? known : null;

export const isOld = (known: OnDuty, now: Date): boolean => now.getTime() - Date.parse(known.at) > FRESH_MS;
