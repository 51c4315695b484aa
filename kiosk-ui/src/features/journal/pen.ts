// What lies under the pen: the words of a new row, or of a correction together with the row they correct. Pure.
import { WRITABLE_SECTIONS, type Entry, type NewEntry, type WritableSection } from "./types";

interface Words {
  section: WritableSection;
  text: string;
  /** When it happened, "HH:MM"; empty: now. */
  clock: string;
}

export interface Pen extends Words {
  /** Idempotency-Key of these words: a second try of the same is not a second row. */
  key: string;
  /** The row that is corrected. Kept with the words, so that they never become a row of their own by a reload. */
  refersTo: string;
  /** What was half written when the correction began. */
  aside: Words | null;
}

export const blankPen = (): Pen => ({ section: "routine", text: "", clock: "", key: "", refersTo: "", aside: null });

const sectionOf = (entry: Entry): WritableSection => WRITABLE_SECTIONS.find((section) => section === entry.section) ?? "other";

/** The row to be written of what lies under the pen; `instantAt` tells the moment of a time on the book's day. */
export const entryOf = ({ section, text, clock, refersTo }: Pen, instantAt: (clock: string) => string): NewEntry => ({
  section,
  text: text.trim(),
  ...(clock && { occurred_at: instantAt(clock) }),
  ...(refersTo && { kind: "correction" as const, refers_to: refersTo }),
});

/** Nobody has changed the words of the row since its correction began. */
const isUntouched = (pen: Pen, entry: Entry | null): boolean =>
  entry !== null && pen.text.trim() === entry.text.trim() && pen.section === sectionOf(entry) && !pen.clock;

/** Begins to correct a row with its own words; what was half written is laid aside, not mixed in. */
export function correcting(pen: Pen, entry: Entry, before: Entry | null): Partial<Pen> {
  if (pen.refersTo && !isUntouched(pen, before)) return { refersTo: entry.id };
  const { section, text, clock } = pen;
  return {
    section: sectionOf(entry),
    text: entry.text,
    clock: "",
    refersTo: entry.id,
    aside: pen.refersTo ? pen.aside : text.trim() ? { section, text, clock } : null,
  };
}

/** Gives a correction up: the row's own words go; what was laid aside comes back, else what was typed stays. */
export function withdrawn(pen: Pen, entry: Entry | null): Partial<Pen> {
  const { section, text, clock } = pen;
  const blank = blankPen();
  const words = pen.aside ?? (isUntouched(pen, entry) || entry === null ? blank : { section, text, clock });
  return { section: words.section, text: words.text, clock: words.clock, refersTo: "", aside: null };
}

/** What lies under the pen once `sent` was written: what was typed while the answer was awaited, else what was laid aside. */
export function nextWords(pen: Pen, sent: string): Words | null {
  const { section, text, clock } = pen;
  return text === sent ? pen.aside : { section, text, clock };
}
