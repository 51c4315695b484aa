// The trail of changes over HTTP.
import { http } from "@/shared/api/http";
import type { List } from "@/shared/console/register";
import type { AuditEntry, Filter, Subject } from "./types";

/** One page of the trail, newest first. The server narrows by person and kind; days are the reader's matter. */
export const readTrail = (centre: string, filter: Filter, cursor: string | null, limit: number): Promise<List<AuditEntry>> =>
  http.get(`${centre}/audit`, {
    query: { actor: filter.actor, subject_kind: filter.kind, cursor, limit },
    fresh: true,
  });

/** Also those who have left: their changes stay. */
export const listColleagues = async (centre: string): Promise<Subject[]> =>
  (await http.get<List<Subject>>(`${centre}/staff`, { query: { active: "all", limit: 500 } })).items;

/** Posts, duties and places, also those no longer in use. */
export async function listThings(centre: string): Promise<Subject[]> {
  const all = async <T>(path: string, query: Record<string, string | number | boolean> = {}): Promise<T[]> =>
    (await http.get<List<T>>(`${centre}/${path}`, { query: { limit: 500, ...query } })).items;
  const [duties, ...others] = await Promise.all([
    all<{ id: string; name: Record<string, string> }>("duties", { active: "all" }),
    all<Subject>("posts"),
    all<Subject>("posts", { archived: true }),
    all<Subject>("places"),
    all<Subject>("places", { archived: true }),
  ]);
  return [...others.flat(), ...duties.map(({ id, name }) => ({ id, name: name["zh-CN"] ?? "", name_en: name.en ?? "" }))];
}
