// How people stand in the register: by the weight of their role, then by name.
import type { Role } from "@/shared/console/session";
import { ROLES, type StaffMember } from "./types";

const collator = new Intl.Collator("zh-CN");

function weight(roles: Role[]): number {
  const places = roles.map((role) => ROLES.indexOf(role)).filter((place) => place >= 0);
  return places.length ? Math.min(...places) : ROLES.length;
}

export const byStanding = (a: StaffMember, b: StaffMember): number =>
  weight(a.roles) - weight(b.roles) || collator.compare(a.name, b.name);

/** Whether a person's name, title, username or phone holds what was typed. */
export function matches(person: StaffMember, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return [person.name, person.name_en, person.title, person.username, person.phone].some((text) =>
    text?.toLowerCase().includes(wanted),
  );
}
