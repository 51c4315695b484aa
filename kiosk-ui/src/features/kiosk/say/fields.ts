// The fields of the forms and what becomes of them; pure.
import type { NewComplaint, NewSuggestion } from "./types";

export type FormKind = "rating" | "suggestion" | "complaint";
export type FieldKind = "text" | "plain" | "figures" | "day" | "count";

export interface Field {
  name: string;
  /** text: words; plain: letters and signs (an e-mail address); figures: a telephone number. */
  kind: FieldKind;
  /** Most characters. */
  most: number;
  needed: boolean;
  /** Where the server's refusal points. */
  pointer: string;
  /** Grows over several lines. */
  long?: boolean;
}

export type Values = Record<string, string>;

/** From so many people on somebody speaks for them. */
export const GROUP = 4;
export const MOST_PEOPLE = 10_000;
const REPRESENTATIVES = 3;

const field = (name: string, most: number, more: Partial<Field> = {}): Field => ({
  name,
  kind: "text",
  most,
  needed: true,
  pointer: `/${name}`,
  ...more,
});

const NOTE = field("note", 300, { needed: false, long: true });
const SUGGESTION = [field("text", 1000, { long: true }), field("contact", 100, { kind: "plain", needed: false })];
const COMPLAINT = [
  field("respondent", 200),
  field("claim", 1000, { long: true }),
  field("facts", 3000, { long: true }),
  field("occurred_on", 10, { kind: "day", needed: false }),
  field("group_size", 5, { kind: "count", needed: false }),
];
const COMPLAINANT = [
  field("name", 60, { pointer: "/complainant/name" }),
  field("phone", 30, { kind: "figures", pointer: "/complainant/phone" }),
  field("other_contact", 200, { kind: "plain", needed: false, pointer: "/complainant/other_contact" }),
];

export const peopleOf = (values: Values): number => Number(values.group_size || 1);

/** The first representative is needed, two more may be named. */
const representatives = (): Field[] =>
  Array.from({ length: REPRESENTATIVES }, (_, index) =>
    field(`representative_${index + 1}`, 60, { needed: index === 0, pointer: `/representatives/${index}` }),
  );

export function fieldsOf(kind: FormKind, values: Values): Field[] {
  if (kind === "rating") return [NOTE];
  if (kind === "suggestion") return SUGGESTION;
  return [...COMPLAINT, ...(peopleOf(values) >= GROUP ? representatives() : []), ...COMPLAINANT];
}

const said = (values: Values, name: string): string => (values[name] ?? "").trim();
const saidOrNothing = (values: Values, name: string): string | undefined => said(values, name) || undefined;

/** Names of what must be there and is not. */
export const missingIn = (fields: Field[], values: Values): string[] =>
  fields.filter(({ name, needed }) => needed && !said(values, name)).map(({ name }) => name);

export const suggestionOf = (values: Values): NewSuggestion => ({
  text: said(values, "text"),
  contact: saidOrNothing(values, "contact"),
});

export function complaintOf(values: Values): NewComplaint {
  const people = peopleOf(values);
  const named = representatives().map(({ name }) => said(values, name)).filter(Boolean);
  return {
    complainant: {
      name: said(values, "name"),
      phone: said(values, "phone"),
      other_contact: saidOrNothing(values, "other_contact"),
    },
    respondent: said(values, "respondent"),
    claim: said(values, "claim"),
    facts: said(values, "facts"),
    occurred_on: saidOrNothing(values, "occurred_on"),
    group_size: people > 1 ? people : undefined,
    representatives: people >= GROUP ? named : undefined,
  };
}

/** At most so many characters, as people count them. */
export const clipped = (text: string, most: number): string => [...text].slice(0, most).join("");

/** A day earlier (-1) or later (1), never after today; from nothing the first step is today itself. */
export function steppedDay(day: string, by: number, today: string): string {
  if (!day) return today;
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + by);
  const text = moved.toISOString().slice(0, 10);
  return text > today ? "" : text;
}
