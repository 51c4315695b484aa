// The trail of changes as the server tells it (/audit), newest first.
import type { Named } from "@/shared/console/named";

export interface AuditEntry {
  id: number;
  at: string;
  /** Nobody: the system itself, or a visitor. */
  actor: { id: string; name: string } | null;
  /** "staff.update": the kind of thing, a dot, what was done with it. */
  action: string;
  subject_kind: string;
  subject_id: string;
  remote: string;
  /** The changed fields; a secret is named with null on both sides. */
  before: Record<string, string | null>;
  after: Record<string, string | null>;
}

/** Who or what entries speak of by its id: a person, a post, a place. */
export interface Subject extends Named {
  id: string;
}

/** Kinds of things that leave a trail, as one asks for them. */
export const KINDS = [
  "staff", "account", "token", "device", "centre", "calendar", "place", "map", "file",
  "notice", "screen", "attract", "question", "entry", "pack", "suggestion", "complaint", "rating",
  "post", "roster", "shift", "swap", "presence", "leave", "attendance", "duty", "rota", "staff_handover", "office_year", "backup",
] as const;

export interface Filter {
  actor: string;
  kind: string;
  /** Business dates, both included; "" for no end. */
  from: string;
  to: string;
}
