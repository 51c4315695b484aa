// People and accounts over HTTP.
import { http, urlOf } from "@/shared/api/http";
import type { Role } from "@/shared/console/session";
import type { Account, StaffFields, StaffMember } from "./types";

const MOST = 500;

interface Page<T> {
  items: T[];
  next_cursor: string | null;
}

async function all<T>(path: string, query: Record<string, string>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await http.get(path, { query: { ...query, limit: MOST, cursor } });
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor);
  return items;
}

export const listStaff = (centre: string, everyone: boolean): Promise<StaffMember[]> =>
  all(`${centre}/staff`, everyone ? { active: "all" } : {});

export const createStaff = (centre: string, fields: StaffFields): Promise<StaffMember> =>
  http.post(`${centre}/staff`, fields);

export const changeStaff = (
  centre: string,
  person: StaffMember,
  fields: Partial<StaffFields & { active: boolean }>,
): Promise<StaffMember> => http.patch(`${centre}/staff/${person.id}`, fields, { ifMatch: person.version });

export interface Consent {
  agreed: boolean;
  agreed_on?: string;
  photo_id?: string | null;
}

/** Consent to be shown to visitors, given or taken back. */
export const showPublicly = (centre: string, person: StaffMember, consent: Consent): Promise<StaffMember> =>
  http.put(`${centre}/staff/${person.id}/shown-publicly`, consent);

export async function keepPicture(centre: string, picture: File): Promise<string> {
  const form = new FormData();
  form.append("file", picture);
  return (await http.post<{ id: string }>(`${centre}/files`, form)).id;
}

export const pictureAddress = (centre: string, fileId: string): string => urlOf(`${centre}/files/${fileId}`);

export const listAccounts = (centreId: string): Promise<Account[]> => all("/accounts", { centre: centreId });

export const createAccount = (centreId: string, staffId: string, username: string, roles: Role[]): Promise<Account> =>
  http.post("/accounts", { centre: centreId, staff_id: staffId, username, roles });

export const changeAccount = (account: Account, fields: { roles?: Role[]; disabled?: boolean }): Promise<Account> =>
  http.patch(`/accounts/${account.id}`, fields, { ifMatch: account.version });

export const resetPassword = (account: Account): Promise<{ one_time_password: string }> =>
  http.post(`/accounts/${account.id}/reset-password`, {}, { ifMatch: account.version });
