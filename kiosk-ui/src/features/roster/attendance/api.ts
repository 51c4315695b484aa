// The month's sheet over HTTP.
import { http, urlOf } from "@/shared/api/http";
import type { Receiver, Sheet } from "./types";

export const readSheet = (centre: string, month: string): Promise<Sheet> =>
  http.get(`${centre}/attendance`, { query: { month }, fresh: true });
export const lockMonth = (centre: string, month: string): Promise<Sheet> => http.post(`${centre}/attendance/${month}/lock`);
/** Records that a copy went to one of the two. */
export const markSent = (centre: string, month: string, to: Receiver, note: string): Promise<unknown> =>
  http.post(`${centre}/attendance/${month}/send`, { to, ...(note ? { note } : {}) });
export const FILE_KINDS = ["csv", "xlsx"] as const;
/** Where the browser fetches the sheet as a file; `purpose`: what it is taken for, "" where nobody said. */
export const fileOf = (centre: string, month: string, kind: (typeof FILE_KINDS)[number], purpose = ""): string =>
  urlOf(`${centre}/attendance.${kind}`, purpose ? { month, purpose } : { month });
