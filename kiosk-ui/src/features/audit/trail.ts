// Reading the trail between two days, and what an entry says; pure but for the reading handed in.
import { dateOf } from "@/shared/format";
import type { List } from "@/shared/console/register";
import type { AuditEntry, Filter } from "./types";

export interface Found {
  entries: AuditEntry[];
  /** Where to go on; null when there is nothing further back. */
  cursor: string | null;
  /** The last entry looked at, also where the days did not let it through. */
  reached: string | null;
}

/** How many pages one press of the button looks through at most. */
const MOST_PAGES = 10;

/** Goes back page by page until `wanted` entries of the asked days are found, the days are passed, or it was enough. */
export async function lookBack(
  read: (cursor: string | null) => Promise<List<AuditEntry>>,
  start: string | null,
  { from, to }: Pick<Filter, "from" | "to">,
  zone: string,
  wanted: number,
): Promise<Found> {
  const entries: AuditEntry[] = [];
  let cursor = start;
  let reached: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const list = await read(cursor);
    cursor = list.next_cursor;
    for (const entry of list.items) {
      const date = dateOf(entry.at, zone);
      reached = entry.at;
      if (from && date < from) return { entries, cursor: null, reached };
      if (!to || date <= to) entries.push(entry);
    }
    if (cursor === null || entries.length >= wanted) break;
  }
  return { entries, cursor, reached };
}

export interface Changed {
  field: string;
  before: string | null;
  after: string | null;
  /** Only that it changed is told, never to what. */
  secret: boolean;
}

/** What one asks first: who, what, where, from when till when. The others follow as the server has them. */
const FIRST = ["date", "staff_id", "name", "title", "kind", "post_id", "from", "start", "valid_from", "to", "end", "valid_to"];
const rank = (field: string): number => (FIRST.includes(field) ? FIRST.indexOf(field) : FIRST.length);

/** What an entry changed, field by field; a field that is empty before and after says nothing. */
export function changesOf({ before, after }: AuditEntry): Changed[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort((a, b) => rank(a) - rank(b))
    .map((field) => {
      const [was, is] = [before[field] ?? null, after[field] ?? null];
      return { field, before: was, after: is, secret: was === null && is === null };
    })
    .filter((change) => change.secret || (change.before || "") !== (change.after || ""));
}

/** Where the thing itself is looked at; null where the console has no page of it, or nothing was done to it. */
export function placeOf({ action, subject_kind, subject_id }: AuditEntry): string | null {
  if (action.startsWith("session.")) return null;
  switch (subject_kind) {
    case "staff":
      return `/people/${subject_id}`;
    case "account":
      return "/people";
    case "device":
      return "/devices";
    case "notice":
      return `/notices/${subject_id}`;
    case "screen":
      return `/screens/${subject_id}`;
    case "attract":
      return "/screens";
    case "question":
      return `/questions/${subject_id}`;
    case "entry":
      return `/questions/entries/${subject_id}`;
    case "suggestion":
    case "complaint":
      return `/voices/${subject_kind}s/${subject_id}`;
    case "post":
      return `/roster/posts/${subject_id}`;
    case "presence":
      return `/roster/day?presence=${subject_id}`;
    case "leave":
      return `/leaves?id=${subject_id}`;
    case "staff_handover":
      return `/handovers/${subject_id}`;
    case "duty":
    case "rota":
      return "/roster/rota";
    case "attendance":
      return `/roster/attendance?month=${subject_id}`;
    case "office_year":
    case "centre":
    case "calendar":
    case "place":
    case "map":
      return "/centre";
    default:
      return null;
  }
}

/** "1:09:00-17:30;2:…" of a week as ["1", "09:00-17:30"] pairs; null when it is no week. */
export function weekOf(text: string): [string, string][] | null {
  const days = text.split(";").filter(Boolean);
  const pairs = days.map((day) => /^([1-7]):(.*)$/.exec(day));
  return days.length > 0 && pairs.every(Boolean) ? pairs.map((pair) => [pair![1]!, pair![2]!]) : null;
}

export interface Demand {
  hours: string;
  least: string;
  /** 1 = Monday; none where it holds every day. */
  days: string[];
}

/** "09:00-17:30 >= 1 1 2 3" as hours, how many people, and on which weekdays; what is written otherwise tells nothing. */
export function demandsOf(text: string): Demand[] {
  return [...text.matchAll(/(\d\d:\d\d-\d\d:\d\d) >= (\d+)((?: [1-7](?!\d))*)/g)].map(([, hours, least, days]) => {
    const list = days!.trim().split(" ").filter(Boolean);
    return { hours: hours!.replace("-", "–"), least: least!, days: list.length === 7 ? [] : list };
  });
}

const INSTANT = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z";
const ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const SPAN = new RegExp(`(${INSTANT})/(${INSTANT})(?: ${ID})?`, "g");

/** A text in which instants stand as the centre's clock shows them, and ids as what they are called. */
export function told(
  text: string,
  { moment, time, nameOf }: { moment: (at: string) => string; time: (at: string) => string; nameOf: (id: string) => string | undefined },
): string {
  return text
    .replace(SPAN, (_, from: string, to: string) => `${moment(from)}–${time(to)}`)
    .replace(new RegExp(INSTANT, "g"), moment)
    .replace(new RegExp(ID, "g"), (id) => nameOf(id) ?? id);
}
