// The rota over HTTP.
import { http } from "@/shared/api/http";
import type { Duty, DutyFields, Filled, Range, Rota, RotaItem, Warning } from "./types";

interface Page<T> {
  items: T[];
}

export const listDuties = async (centre: string): Promise<Duty[]> =>
  (await http.get<Page<Duty>>(`${centre}/duties`, { query: { active: "all" }, fresh: true })).items;
export const addDuty = (centre: string, fields: DutyFields): Promise<Duty> => http.post(`${centre}/duties`, fields);
export const changeDuty = (centre: string, duty: Duty, fields: Partial<DutyFields & { active: boolean }>): Promise<Duty> =>
  http.patch(`${centre}/duties/${duty.id}`, fields, { ifMatch: duty.version });

export const readRota = (centre: string, range: Range): Promise<Rota> =>
  http.get(`${centre}/rota`, { query: { ...range }, fresh: true });
/** To somebody, or to nobody. */
export const assign = (centre: string, date: string, duty: string, staff: string | null): Promise<RotaItem & { warnings: Warning[] }> =>
  http.put(`${centre}/rota/${date}/${duty}`, { staff_id: staff });
export const fill = (centre: string, range: Range): Promise<Filled> => http.post(`${centre}/rota/fill`, range);
export const markDone = (centre: string, date: string, duty: string, note: string): Promise<RotaItem> =>
  http.post(`${centre}/rota/${date}/${duty}/done`, note ? { note } : {});
/** The mark stays on record, with the reason. */
export const takeBack = (centre: string, date: string, duty: string, reason: string): Promise<RotaItem> =>
  http.post(`${centre}/rota/${date}/${duty}/take-back`, { reason });
