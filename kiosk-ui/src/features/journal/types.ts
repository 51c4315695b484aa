// The log as the server tells it (api.md, /log-days). Field names are the API's own.

export type EntryKind = "entry" | "addendum" | "correction" | "strike" | "system";

/** Sections a person may write in; `handover` and `incident` come from their own features. */
export const WRITABLE_SECTIONS = ["routine", "weather", "visitors", "notice", "equipment", "other"] as const;
export type WritableSection = (typeof WRITABLE_SECTIONS)[number];
export type Section = WritableSection | "handover" | "incident";

export type DayStatus = "expected" | "open" | "closed" | "countersigned" | "missed";
export type Statement = "nothing_happened" | "as_recorded";
export type SignaturePurpose = "close" | "sign" | "countersign";

export interface Person {
  id: string;
  name: string;
}

export interface Entry {
  id: string;
  seq: number;
  kind: EntryKind;
  section: Section;
  text: string;
  occurred_at: string;
  recorded_at: string;
  late: boolean;
  author: Person | null;
  refers_to: string | null;
  /** Where a system row leads. */
  href: string | null;
  prev_hash: string;
  hash: string;
  hash_short: string;
  struck: boolean;
  struck_by: string | null;
  /** Number in the book, counted from 1; null for what has none (strikes, addenda). */
  line: number | null;
}

export interface NewEntry {
  section: Section;
  text: string;
  occurred_at?: string;
  refers_to?: string;
  kind?: "correction";
}

export interface Signature {
  person: Person;
  role: string;
  at: string;
  purpose: SignaturePurpose;
  digest: string;
}

export interface Window {
  from: string;
  to: string;
}

export interface Seal {
  date: string;
  rows: number;
  first_seq: number;
  last_seq: number;
  merkle_root: string;
  head: string;
  short_code: string;
  sealed_at: string;
}

export interface LogDay {
  date: string;
  status: DayStatus;
  unclosed: boolean;
  late_close: boolean;
  forced: boolean;
  force_reason: string | null;
  statement: Statement | null;
  /** Day of the year: the number of the leaf. */
  leaf: number;
  opening: { open: boolean; windows: Window[] };
  entries: number;
  signatures: Signature[];
  seal: Seal | null;
  previous_short_code: string | null;
  expected: boolean;
  version: number;
}

export interface Blocker {
  code: string;
  message: string;
  href: string | null;
}

export interface Closing {
  date: string;
  can_close: boolean;
  blockers: Blocker[];
  digest: string;
  rows: number;
  closes_at: string | null;
  checked_at: string;
}

/** What `GET …/verify` proves about the centre's whole chain. */
export interface Verification {
  ok: boolean;
  rows: number;
  head: string;
  /** The reason is in the reader's language. */
  first_bad?: { seq: number; code: string; reason: string };
  sealed_days: number;
  checked_at: string;
}
