// The roster over HTTP: posts, shifts, coverage, presence, swaps, and the calendars it is read beside.
import { http, request } from "@/shared/api/http";
import type {
  CalendarDay, Coverage, Desk, NewPost, NewShift, NewSwap, OfficeYear, Person, Place, Post, PostPatch, Proof, Published, Session,
  Shift, ShiftPatch, SkillSheet, Span, Swap,
} from "./types";

const MOST = 500;

/** Everything that is written of a post. */
export type PostBody = NewPost;

interface Page<T> {
  items: T[];
  next_cursor: string | null;
}

type Asked = Record<string, string | number | undefined>;

/** All pages of a list, and the version of the first. */
async function whole<T>(path: string, query: Asked = {}): Promise<{ items: T[]; etag: string | null }> {
  const first = await request<Page<T>>("GET", path, undefined, { query: { ...query, limit: MOST }, fresh: true });
  const items = [...first.data.items];
  for (let cursor = first.data.next_cursor; cursor; ) {
    const page: Page<T> = await http.get(path, { query: { ...query, limit: MOST, cursor }, fresh: true });
    items.push(...page.items);
    cursor = page.next_cursor;
  }
  return { items, etag: first.etag };
}

export const all = async <T>(path: string, query: Asked = {}): Promise<T[]> => (await whole<T>(path, query)).items;

export const listPosts = (centre: string, archived = false): Promise<Post[]> =>
  all(`${centre}/posts`, archived ? { archived: "true" } : {});
export const addPost = (centre: string, post: NewPost): Promise<Post> => http.post(`${centre}/posts`, post);
export const changePost = (centre: string, post: Post, fields: PostPatch): Promise<Post> =>
  http.patch(`${centre}/posts/${post.id}`, fields, { ifMatch: post.version });

export const listPeople = (centre: string): Promise<Person[]> => all(`${centre}/staff`, { active: "all" });
export const listPlaces = (centre: string): Promise<Place[]> => all(`${centre}/places`);
export const listSkills = (centre: string): Promise<SkillSheet[]> => all(`${centre}/skills`);
export const putSkills = (centre: string, sheet: SkillSheet): Promise<SkillSheet> =>
  http.put(`${centre}/staff/${sheet.staff_id}/skills`, { skills: sheet.skills }, { ifMatch: sheet.version });

/** What a paired desk sees beside its clock; nobody need be signed in. */
export const readDesk = (centre: string): Promise<Desk> => http.get(`${centre}/desk`, { fresh: true });

/** Shifts that meet the range, and the range's own version, with which it is published. */
export const listShifts = (centre: string, { from, to }: Span): Promise<{ items: Shift[]; etag: string | null }> =>
  whole(`${centre}/shifts`, { from, to });
export const readShift = (centre: string, id: string): Promise<Shift> =>
  http.get(`${centre}/shifts/${id}`, { fresh: true });
export const addShift = (centre: string, shift: NewShift): Promise<Shift> => http.post(`${centre}/shifts`, shift);
export const changeShift = (centre: string, shift: Pick<Shift, "id" | "version">, fields: ShiftPatch): Promise<Shift> =>
  http.patch(`${centre}/shifts/${shift.id}`, fields, { ifMatch: shift.version });
export const discardShift = (centre: string, shift: Pick<Shift, "id" | "version">): Promise<void> =>
  http.remove(`${centre}/shifts/${shift.id}`, { ifMatch: shift.version });
export const cancelShift = (centre: string, shift: Shift, reason: string): Promise<Shift> =>
  http.post(`${centre}/shifts/${shift.id}/cancel`, { reason }, { ifMatch: shift.version });
export const acknowledge = (centre: string, shift: Shift): Promise<Shift> =>
  http.post(`${centre}/shifts/${shift.id}/acknowledge`, undefined, { ifMatch: shift.version });

export const publish = (centre: string, span: Span, etag: string | null, force_reason?: string): Promise<Published> =>
  http.post(`${centre}/shifts/publish`, { ...span, ...(force_reason ? { force_reason } : {}) }, etag ? { ifMatch: etag } : {});

/** What each post needs and has; `drafts` counts what is not published yet. */
export const readCoverage = (centre: string, span: Span, drafts: boolean, basis: "planned" | "present"): Promise<Coverage> =>
  http.get(`${centre}/coverage`, { query: { ...span, drafts: String(drafts), basis }, fresh: true });

export const readCalendar = async (centre: string, { from, to }: Span): Promise<CalendarDay[]> =>
  (await http.get<Page<CalendarDay>>(`${centre}/calendar`, { query: { from, to } })).items;
export const listOfficeYears = async (centre: string): Promise<OfficeYear[]> =>
  (await http.get<Page<OfficeYear>>(`${centre}/office-years`)).items;

/** Who is there now; with a range, all presence that meets it. */
export const listPresence = (centre: string, span?: Span): Promise<Session[]> => all(`${centre}/presence`, { ...span });
export const clockIn = (centre: string, proof: Proof, post_id: string): Promise<Session> =>
  http.post(`${centre}/presence/clock-in`, { ...proof, post_id });
export const clockOut = (centre: string, proof: Proof): Promise<Session> => http.post(`${centre}/presence/clock-out`, proof);
export const stepIn = (centre: string, proof: Proof): Promise<Session> => http.post(`${centre}/presence/step-in`, proof);
export const stepOut = (centre: string, proof: Proof, expected_back: string, cover: string | null): Promise<Session> =>
  http.post(`${centre}/presence/step-out`, { ...proof, expected_back, cover_staff_id: cover });
export const setPin = (centre: string, staff: string, pin: string): Promise<void> =>
  http.put(`${centre}/staff/${staff}/pin`, { pin });

export const listSwaps = (centre: string, query: { status?: Swap["status"]; staff?: string; shift?: string }): Promise<Swap[]> =>
  all(`${centre}/swaps`, query);
export const askSwap = (centre: string, swap: NewSwap): Promise<Swap> => http.post(`${centre}/swaps`, swap);
/** One of accept, decline, withdraw (the persons concerned), approve and reject (a lead). */
export const settleSwap = (centre: string, swap: Swap, step: string, body?: Record<string, string>): Promise<Swap> =>
  http.post(`${centre}/swaps/${swap.id}/${step}`, body, { ifMatch: swap.version });
