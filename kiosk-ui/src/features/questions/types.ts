// What visitors asked and nobody could answer, the entries that answer, and how both are used, as the server tells them
// (/questions, /packs, /kiosk/ask, /kiosk/usage).
import type { Provenance } from "@/shared/ui/Provenance.vue";

export type { Provenance };
export const PROVENANCES: Provenance[] = ["service", "history", "novel", "legend"];

export const STATUSES = ["open", "answered", "published", "dismissed"] as const;
export type Status = (typeof STATUSES)[number];

export interface Person {
  id: string;
  name: string;
}

/** The texts of an answer in one language; `more` is "" where there is none. */
export interface Texts {
  title: string;
  answer: string;
  more: string;
}

export interface Source {
  work: string;
  locus: string;
}

/** An answer as it is sent; its own texts are in the centre's first language. */
export interface Draft extends Texts {
  topic: string;
  provenance: Provenance;
  sources: Source[];
  translations: Record<string, Texts>;
}

/** The same question in other words. */
export interface Kin {
  id: string;
  q: string;
  lang: string;
  times: number;
}

export interface Question {
  id: string;
  q: string;
  lang: string;
  /** The last time. */
  asked_at: string;
  /** All its kin together. */
  times: number;
  status: Status;
  similar: Kin[];
  assigned_to: Person | null;
  answered_by: Person | null;
  approved_by: Person | null;
  draft: Draft | null;
  entry_id: string | null;
  /** Why it was sent back or dismissed. */
  remark: string;
  version: number;
}

export interface Colleague {
  id: string;
  name: string;
  name_en?: string;
  title: string;
}

export interface Topic {
  id: string;
  title: string;
}

/** `by` is the id of whoever withdrew it. */
export interface Withdrawal {
  at: string;
  by: string;
  reason: string;
}

export interface EntryLine {
  entry_id: string;
  title: string;
  topic: string;
  provenance: Provenance;
  withdrawn: Withdrawal | null;
}

/** An entry as visitors get it. */
export interface Told {
  entry_id: string;
  title: string;
  answer: string;
  more?: string | null;
  provenance: Provenance;
  sources: { work: string; locus: string | null }[];
  topic: string;
  lang: string;
}

export type Band = "answer" | "cards" | "none";

export interface Tried {
  band: Band;
  results: (Told & { score?: number; reasons?: string[] })[];
  related: { entry_id: string; title: string }[];
  did_you_mean: string[];
}

/** What came of a question: answered at once, given to choose from, or not known. */
export const OUTCOMES = ["answered", "cards", "none"] as const;

/** Counts of questions by what came of them. */
export interface UsageCounts {
  asked: number;
  answered: number;
  cards: number;
  none: number;
}

export interface UsageDay extends UsageCounts {
  date: string;
  languages: (UsageCounts & { lang: string })[];
}

/** `to` is the day after the last; a title is null where the entry is gone. */
export interface Usage {
  from: string;
  to: string;
  days: UsageDay[];
  entries: { entry_id: string; title: string | null; answered: number }[];
  topics: { id: string; title: string; answered: number }[];
}
