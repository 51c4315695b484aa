// What a visitor says to the centre, as it is sent, and what comes back.

export const GRADES = ["satisfied", "fairly", "unsatisfied"] as const;
export type Grade = (typeof GRADES)[number];

export const ABOUTS = ["answer", "service", "facility", "film", "other"] as const;
export type About = (typeof ABOUTS)[number];

export type SayKind = "suggestion" | "complaint";

export interface NewRating {
  grade: Grade;
  about: About;
  entry_id?: string | undefined;
  note?: string | undefined;
}

export interface NewSuggestion {
  text: string;
  contact?: string | undefined;
}

export interface NewComplaint {
  complainant: { name: string; phone: string; other_contact?: string | undefined };
  respondent: string;
  claim: string;
  facts: string;
  occurred_on?: string | undefined;
  group_size?: number | undefined;
  representatives?: string[] | undefined;
}

/** A suggestion has a number; a complaint also the day by which it is accepted or refused. */
export interface Receipt {
  id: string;
  number?: string;
  accept_by?: string;
}
