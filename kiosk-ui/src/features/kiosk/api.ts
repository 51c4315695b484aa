// The kiosk's requests; absent values are left out of them. Reading falls back to what was kept when the server cannot be reached (offline/kept.ts).
import { http } from "@/shared/api/http";
import { askedCentre as centre } from "./address";
import type { OnDuty } from "./duty/types";
import type { CentreMap } from "./map/types";
import { connection } from "./offline/connection";
import { keepAs, letGo, readKept } from "./offline/kept";
import type { Timeline } from "./timeline/types";
import type { Asked, Candidate, Entry, EntryTitle, Home, Notice, Suggestion, Topic, Verdict } from "./types";

interface List<T> {
  items: T[];
  next_cursor?: string | null;
}

export interface Device {
  id: string;
  name: string;
  kind: string;
}

const READ_MS = 6_000;

export const getHome = (lang: string): Promise<Home> => readKept<Home>("/kiosk/home", { lang, centre });

export const getTopics = async (lang: string): Promise<Topic[]> =>
  (await readKept<List<Topic>>("/kiosk/topics", { lang, centre })).items;

/** Mark of the content that the server answers from: another after every change of it. */
export const getContentMark = async (): Promise<string> =>
  (await http.get<{ content: string }>("/kiosk/content", { query: { centre }, timeoutMs: READ_MS })).content;

/** Titles of a topic's entries, or of all entries when no topic is named. */
export async function getEntryTitles(lang: string, topic?: string): Promise<EntryTitle[]> {
  const titles: EntryTitle[] = [];
  let cursor: string | undefined;
  do {
    const page = await readKept<List<EntryTitle>>("/kiosk/entries", { lang, centre, topic, cursor, limit: 200 });
    titles.push(...page.items);
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  return titles;
}

/** Keeps a topic's titles as if they had been read by themselves. */
export const keepTopicTitles = (lang: string, topic: string, items: EntryTitle[]): Promise<void> =>
  keepAs("/kiosk/entries", { lang, centre, topic, limit: 200 }, { items, next_cursor: null });

const ENTRY = "/kiosk/entries/";

/** Lets go of kept entries in a language that are not among `ids`. */
export const keepOnly = (lang: string, ids: ReadonlySet<string>): Promise<void> =>
  letGo(({ pathname, searchParams }) => {
    const at = pathname.indexOf(ENTRY);
    return at >= 0 && searchParams.get("lang") === lang && !ids.has(decodeURIComponent(pathname.slice(at + ENTRY.length)));
  });

export const getEntry = (id: string, lang: string): Promise<Entry> =>
  readKept<Entry>(`/kiosk/entries/${encodeURIComponent(id)}`, { lang, centre });

export const getNotices = async (lang: string): Promise<Notice[]> =>
  (await readKept<List<Notice>>("/kiosk/notices", { lang, centre })).items;

const ON_DUTY = "/kiosk/on-duty";

/**
 * Who is there now, of those who agreed to be shown. Somebody may have taken that back since another language was
 * read: of this list, the newest alone is kept.
 */
export async function getOnDuty(lang: string): Promise<OnDuty> {
  const told = await readKept<OnDuty>(ON_DUTY, { lang, centre });
  if (connection.online.value) {
    await letGo(({ pathname, searchParams }) => pathname.endsWith(ON_DUTY) && searchParams.get("lang") !== lang);
  }
  return told;
}

export const getMap = (lang: string): Promise<CentreMap> => readKept<CentreMap>("/kiosk/map", { lang, centre });

export const getTimeline = (lang: string): Promise<Timeline> => readKept<Timeline>("/kiosk/timeline", { lang, centre });

export const ask = (q: string, lang: string): Promise<Asked> =>
  http.post<Asked>("/kiosk/ask", { q, lang, centre }, { timeoutMs: READ_MS });

export const suggest = async (q: string, lang: string, signal: AbortSignal): Promise<Suggestion[]> =>
  (await http.get<List<Suggestion>>("/kiosk/suggest", { query: { q, lang, centre }, signal, timeoutMs: READ_MS })).items;

export const candidates = async (pinyin: string, signal: AbortSignal): Promise<Candidate[]> =>
  (await http.get<List<Candidate>>("/kiosk/candidates", { query: { pinyin, centre }, signal, timeoutMs: READ_MS })).items;

export const sendFeedback = (verdict: Verdict, entryId: string, queryId?: string): Promise<void> =>
  http.post("/kiosk/feedback", { verdict, entry_id: entryId, query_id: queryId, centre });

export const leaveQuestion = (q: string, lang: string, key: string, queryId?: string): Promise<{ id: string }> =>
  http.post("/kiosk/questions", { q, lang, query_id: queryId, centre }, { key });

export const callForHelp = (lang: string, key: string): Promise<{ id: string; at: string }> =>
  http.post("/kiosk/help", { lang, centre }, { key, timeoutMs: READ_MS });

export const pairDevice = (code: string): Promise<{ device: Device }> => http.post("/devices/pair", { code });
