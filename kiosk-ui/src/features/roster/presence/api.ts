// Presence set right, alerts of empty posts, take-overs and badges over HTTP.
import { http } from "@/shared/api/http";
import type { components } from "@/shared/api/schema";
import { all } from "../api";
import type { Session, Shift, Span, Swap } from "../types";
import type { PostAlert, Record } from "./records";

export const listRecords = (centre: string, session: string): Promise<Record[]> => all(`${centre}/presence/${session}/records`);
export const listAlerts = (centre: string, { from, to }: Span): Promise<PostAlert[]> => all(`${centre}/post-alerts`, { from, to });
/** A record gets another time, or none: then it never was. Both stay readable. */
export const correct = (centre: string, record_id: string, at: string | null, reason: string): Promise<unknown> =>
  http.post(`${centre}/presence/corrections`, { record_id, at, reason });
export const addPresence = (centre: string, body: components["schemas"]["NewPresence"]): Promise<Session> =>
  http.post(`${centre}/presence/entries`, body);
export const takeOver = (centre: string, shift: Shift, staff_id: string, reason: string): Promise<Swap> =>
  http.post(`${centre}/shifts/${shift.id}/take-over`, { staff_id, reason }, { ifMatch: shift.version });
/** A new badge; the one before it opens nothing any more. Its text is told this once. */
export const newBadge = (centre: string, staff: string): Promise<{ staff_id: string; badge: string }> =>
  http.post(`${centre}/staff/${staff}/badge`);
