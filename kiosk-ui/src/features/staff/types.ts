// People and their accounts as the server tells them (/staff, /accounts).
import type { Role } from "@/shared/console/session";

/** Roles a person may hold, the heaviest first. */
export const ROLES: Role[] = ["admin", "manager", "deputy", "lead", "duty", "auditor"];

export interface StaffMember {
  id: string;
  name: string;
  name_en: string | null;
  title: string | null;
  phone: string | null;
  active: boolean;
  username: string | null;
  roles: Role[];
  version: number;
}

export type StaffFields = Pick<StaffMember, "name" | "name_en" | "title" | "phone">;

export interface Account {
  id: string;
  staff_id: string;
  name: string;
  username: string;
  roles: Role[];
  disabled: boolean;
  must_change_password: boolean;
  last_sign_in_at: string | null;
  version: number;
  /** Told once, right after it was made. */
  one_time_password?: string;
}
