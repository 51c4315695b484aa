// The log over HTTP: /centres/{centre}/log-days and /verify.
import { http } from "@/shared/api/http";
import type { Stroke } from "./strokes";
import type { Closing, DayStatus, Entry, LogDay, NewEntry, Statement, Verification } from "./types";

const MOST_PER_PAGE = 500;

interface Page<T> {
  items: T[];
  next_cursor: string | null;
}

export interface DayFilter {
  status?: DayStatus | "";
  from?: string;
  to?: string;
  cursor?: string;
}

const dayPath = (centre: string, date: string): string => `${centre}/log-days/${date}`;

export const readDay = (centre: string, date: string): Promise<LogDay> =>
  http.get(dayPath(centre, date), { fresh: true });

export const listDays = (centre: string, filter: DayFilter): Promise<Page<LogDay>> =>
  http.get(`${centre}/log-days`, { query: { ...filter } });

/** All rows of a day in the book's order. */
export async function readRows(centre: string, date: string): Promise<Entry[]> {
  const rows: Entry[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Entry> = await http.get(`${dayPath(centre, date)}/entries`, {
      query: { sort: "seq", limit: MOST_PER_PAGE, cursor },
    });
    rows.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor);
  return rows;
}

export const readClosing = (centre: string, date: string): Promise<Closing> =>
  http.get(`${dayPath(centre, date)}/closing`);

export const addEntry = (centre: string, date: string, entry: NewEntry, key: string): Promise<Entry> =>
  http.post(`${dayPath(centre, date)}/entries`, entry, { key });

export const strikeEntry = (centre: string, date: string, id: string, reason: string): Promise<Entry> =>
  http.post(`${dayPath(centre, date)}/entries/${id}/strike`, { reason });

/** How the closer signs: the statement, the name by hand if drawn, and a manager's reason if something still stands. */
export interface Signing {
  statement: Statement;
  strokes: Stroke[];
  forceReason?: string;
}

const drawn = (strokes: Stroke[]): { strokes?: Stroke[] } => (strokes.length ? { strokes } : {});

export const closeDay = (centre: string, day: LogDay, signing: Signing): Promise<LogDay> =>
  http.post(
    `${dayPath(centre, day.date)}/close`,
    {
      statement: signing.statement,
      ...drawn(signing.strokes),
      ...(signing.forceReason && { force_reason: signing.forceReason }),
    },
    { ifMatch: day.version },
  );

export const signDay = (centre: string, day: LogDay, strokes: Stroke[]): Promise<LogDay> =>
  http.post(`${dayPath(centre, day.date)}/sign`, drawn(strokes), { ifMatch: day.version });

export const countersignDay = (centre: string, day: LogDay, strokes: Stroke[]): Promise<LogDay> =>
  http.post(`${dayPath(centre, day.date)}/countersign`, drawn(strokes), { ifMatch: day.version });

export const verifyChain = (centre: string): Promise<Verification> =>
  http.get(`${centre}/verify`, { timeoutMs: 120_000 });
