// Leave over HTTP.
import { http, type Query } from "@/shared/api/http";
import type { List } from "@/shared/console/register";
import { all } from "../api";
import type { Leave, NewLeave, Preview, YearTotal } from "./types";

/** The stream's topic for everything about leave. */
export const TOPIC = "roster.leave";

export const listOwn = (centre: string): Promise<Leave[]> => all(`${centre}/leaves`, { mine: "true" });
/** What waits for oneself: to decide it, or to say whether one stands in. */
export const listForMe = (centre: string): Promise<Leave[]> => all(`${centre}/leaves`, { for_me: "true" });
export const listLeaves = (centre: string, query: Query): Promise<List<Leave>> =>
  http.get(`${centre}/leaves`, { query, fresh: true });
export const readLeave = (centre: string, id: string): Promise<Leave> => http.get(`${centre}/leaves/${id}`, { fresh: true });
export const readTotals = async (centre: string, year: number): Promise<YearTotal[]> =>
  (await http.get<{ items: YearTotal[] }>(`${centre}/leaves/totals`, { query: { year }, fresh: true })).items;

/** Idempotent by its key: asked again after a lost answer, it is not asked for twice. */
export const askLeave = (centre: string, leave: NewLeave, key: string): Promise<Leave> =>
  http.post(`${centre}/leaves`, leave, { key });
/** What the leave would mean; nothing is kept of it. */
export const preview = (centre: string, leave: NewLeave, signal: AbortSignal): Promise<Preview> =>
  http.post(`${centre}/leaves/preview`, leave, { signal });

/** Approved, with shifts that the substitute does not hold yet. */
export const listUncovered = (centre: string): Promise<Leave[]> => all(`${centre}/leaves`, { uncovered: "true" });

/** One step of a leave: approve, reject, withdraw, recall, agree, decline, report-back, substitute, cover. */
export const settle = (centre: string, leave: Pick<Leave, "id" | "version">, deed: string, body: Record<string, string | null>): Promise<Leave> =>
  http.post(`${centre}/leaves/${leave.id}/${deed.replace("_", "-")}`, body, { ifMatch: leave.version });
