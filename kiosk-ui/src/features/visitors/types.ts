// What visitors said, as the server tells it (/ratings, /suggestions, /complaints, /help-calls).

export interface Person {
  id: string;
  name: string;
}

export interface Step {
  step: "read" | "answered" | "accepted" | "refused" | "settled" | "erased";
  at: string;
  by: Person | null;
  text: string;
}

interface Spot {
  device_id: string | null;
  place_id: string | null;
}

export const GRADES = ["satisfied", "fairly", "unsatisfied"] as const;
export type Grade = (typeof GRADES)[number];

export type About = "answer" | "service" | "facility" | "film" | "other";

export interface Rating extends Spot {
  id: string;
  at: string;
  grade: Grade;
  about: About;
  entry_id: string | null;
  note: string;
  lang: string;
}

export type GradeCounts = Record<Grade | "total", number>;

export interface RatingSummary extends GradeCounts {
  from: string;
  to: string;
  about: (GradeCounts & { about: About })[];
}

export type SuggestionStatus = "new" | "read" | "answered";

export interface Suggestion extends Spot {
  id: string;
  number: string;
  received_at: string;
  updated_at: string;
  text: string;
  lang: string;
  has_contact: boolean;
  due_on: string;
  overdue: boolean;
  status: SuggestionStatus;
  steps: Step[];
  version: number;
}

export type ComplaintStatus = "received" | "accepted" | "refused" | "settled";

export interface Complaint extends Spot {
  id: string;
  number: string;
  received_at: string;
  updated_at: string;
  respondent: string;
  claim: string;
  facts: string;
  occurred_on: string | null;
  group_size: number;
  lang: string;
  accept_by: string;
  settle_by: string | null;
  overdue: boolean;
  status: ComplaintStatus;
  personal_erased: boolean;
  steps: Step[];
  version: number;
}

/** Who complains; shown to those who need it, never kept. */
export interface Complainant {
  name: string | null;
  phone: string | null;
  other_contact: string | null;
  representatives: string[];
}

export interface HelpCall extends Spot {
  id: string;
  called_at: string;
  kiosk: string;
  lang: string;
  status: "called" | "answered";
  answered_at: string | null;
  answered_by: Person | null;
  waited_seconds: number | null;
}
