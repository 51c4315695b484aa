// The trail of changes over HTTP.
import { http } from "@/shared/api/http";
import type { List } from "@/shared/console/register";
import type { AuditEntry, Colleague, Filter } from "./types";

/** One page of the trail, newest first. The server narrows by person and kind; days are the reader's matter. */
export const readTrail = (centre: string, filter: Filter, cursor: string | null, limit: number): Promise<List<AuditEntry>> =>
  http.get(`${centre}/audit`, {
    query: { actor: filter.actor, subject_kind: filter.kind, cursor, limit },
    fresh: true,
  });

/** Also those who have left: their changes stay. */
export const listColleagues = async (centre: string): Promise<Colleague[]> =>
  (await http.get<List<Colleague>>(`${centre}/staff`, { query: { active: "all", limit: 500 } })).items;
