// The month's sheet over HTTP.
import { http, urlOf } from "@/shared/api/http";
import type { Receiver, Sheet } from "./types";

export const readSheet = (centre: string, month: string): Promise<Sheet> =>
  http.get(`${centre}/attendance`, { query: { month }, fresh: true });
export const lockMonth = (centre: string, month: string): Promise<Sheet> => http.post(`${centre}/attendance/${month}/lock`);
/** Records that a copy went to one of the two. */
export const markSent = (centre: string, month: string, to: Receiver, note: string): Promise<unknown> =>
  http.post(`${centre}/attendance/${month}/send`, { to, ...(note ? { note } : {}) });
/** Where the browser fetches the sheet as a file. */
export const fileOf = (centre: string, month: string, kind: "csv" | "xlsx"): string =>
  urlOf(`${centre}/attendance.${kind}`, { month });
