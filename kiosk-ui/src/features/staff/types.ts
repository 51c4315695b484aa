// People and their accounts as the server tells them; the shapes come from the served OpenAPI document.
import type { components } from "@/shared/api/schema";
import type { Role } from "@/shared/console/session";

type Schemas = components["schemas"];

/** Roles a person may hold, the heaviest first. */
export const ROLES: Role[] = ["admin", "manager", "deputy", "lead", "duty", "auditor"];

/** Whether visitors see them while on duty, since which day they agree, and with which photograph. */
export interface ShownToVisitors {
  shown_publicly: boolean;
  shown_since: string | null;
  photo_id: string | null;
}

/** The server always fills every field of a person it tells of. */
export type StaffMember = Required<Omit<Schemas["Person"], "roles">> & { roles: Role[] } & ShownToVisitors;
export type StaffFields = Required<Schemas["NewPerson"]>;

type Known = Required<Omit<Schemas["Account"], "one_time_password">>;
/** With the password told once, right after it was made. */
export type Account = Known & Pick<Schemas["Account"], "one_time_password">;
