// Handing over before leaving or transfer (LG-2) over HTTP.
import { http } from "@/shared/api/http";
import type { StaffMember } from "../types";
import type { Handover, HeldItem, Kind, NewHandover, Side } from "./types";

export const TOPIC = "staff.changed";
const MOST = 200;

export const listHeld = async (centre: string, staff: string): Promise<HeldItem[]> =>
  (await http.get<{ items: HeldItem[] }>(`${centre}/staff/${staff}/held`, { fresh: true })).items;

/** The newest ones: one's own, everybody's for managers and auditors. */
export const listHandovers = async (centre: string): Promise<Handover[]> =>
  (await http.get<{ items: Handover[] }>(`${centre}/staff-handovers`, { query: { limit: MOST }, fresh: true })).items;
export const readHandover = (centre: string, id: string): Promise<Handover> => http.get(`${centre}/staff-handovers/${id}`, { fresh: true });
export const writeHandover = (centre: string, handover: NewHandover): Promise<Handover> => http.post(`${centre}/staff-handovers`, handover);

/** Over the list as it was shown; on paper for somebody without an account. */
export const sign = (centre: string, handover: Handover, as: Side, onPaper: boolean): Promise<Handover> =>
  http.post(`${centre}/staff-handovers/${handover.id}/sign`, { digest: handover.digest, as, ...(onPaper ? { on_paper: true } : {}) }, { ifMatch: handover.version });
export const check = (centre: string, handover: Handover, note: string): Promise<Handover> =>
  http.post(`${centre}/staff-handovers/${handover.id}/check`, note ? { note } : {}, { ifMatch: handover.version });

/** The person goes: out of the house, or to another title. */
export const depart = (centre: string, person: Pick<StaffMember, "id" | "version">, handover: string, kind: Kind, title: string): Promise<StaffMember> =>
  kind === "leaving"
    ? http.post(`${centre}/staff/${person.id}/leaving`, { handover_id: handover }, { ifMatch: person.version })
    : http.post(`${centre}/staff/${person.id}/transfer`, { handover_id: handover, title }, { ifMatch: person.version });
export const readPerson = (centre: string, id: string): Promise<StaffMember> => http.get(`${centre}/staff/${id}`, { fresh: true });

/** A shift ahead goes into other hands at once; whoever takes it says yes after. */
export async function giveShift(centre: string, shift: string, staff: string, reason: string): Promise<void> {
  const { version } = await http.get<{ version: number }>(`${centre}/shifts/${shift}`, { fresh: true });
  await http.post(`${centre}/shifts/${shift}/take-over`, { staff_id: staff, reason }, { ifMatch: version });
}
/** Somebody else answers for a post. */
export async function givePost(centre: string, post: string, staff: string): Promise<void> {
  const { version } = await http.get<{ version: number }>(`${centre}/posts/${post}`, { fresh: true });
  await http.patch(`${centre}/posts/${post}`, { holder_id: staff }, { ifMatch: version });
}
