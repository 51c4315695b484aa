// Notices over HTTP, and today's facts that stand in their texts.
import { http } from "@/shared/api/http";
import type { Notice, NoticeFields, NoticeStatus, NoticeVersion, Page, Showing } from "./types";

const MOST_PER_PAGE = 500;
const pathOf = (centre: string, id: string): string => `${centre}/notices/${id}`;

export const listPage = (centre: string, status: NoticeStatus, cursor?: string | null): Promise<Page<Notice>> =>
  http.get(`${centre}/notices`, { query: { status, cursor } });

/** Every notice in a state; withdrawn ones gather for years and are read by the page. */
export async function listAll(centre: string, status: NoticeStatus): Promise<Notice[]> {
  const notices: Notice[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Notice> = await http.get(`${centre}/notices`, { query: { status, limit: MOST_PER_PAGE, cursor } });
    notices.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor);
  return notices;
}

export const readNotice = (centre: string, id: string): Promise<Notice> => http.get(pathOf(centre, id), { fresh: true });

export const addNotice = (centre: string, fields: NoticeFields, key: string): Promise<Notice> =>
  http.post(`${centre}/notices`, fields, { key });

export const changeNotice = (centre: string, notice: Notice, fields: NoticeFields): Promise<Notice> =>
  http.patch(pathOf(centre, notice.id), fields, { ifMatch: notice.version });

export const publishNotice = (centre: string, notice: Notice): Promise<Notice> =>
  http.post(`${pathOf(centre, notice.id)}/publish`, {}, { ifMatch: notice.version });

export const withdrawNotice = (centre: string, notice: Notice, reason: string): Promise<Notice> =>
  http.post(`${pathOf(centre, notice.id)}/withdraw`, { reason }, { ifMatch: notice.version });

export const listVersions = (centre: string, id: string, cursor?: string | null): Promise<Page<NoticeVersion>> =>
  http.get(`${pathOf(centre, id)}/versions`, { query: { cursor } });

export const listShowings = (centre: string, id: string, cursor?: string | null): Promise<Page<Showing>> =>
  http.get(`${pathOf(centre, id)}/showings`, { query: { cursor } });

interface Day {
  open: boolean;
  windows: { from: string; to: string }[];
}

/** The opening hours of one date, as the calendar has them. */
export const readDay = async (centre: string, from: string, to: string): Promise<Day | undefined> =>
  (await http.get<{ items: Day[] }>(`${centre}/calendar`, { query: { from, to } })).items[0];

export const readCentre = (centre: string): Promise<{ name: string; complaint_phone: string }> => http.get(centre);
