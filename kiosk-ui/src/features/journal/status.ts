// The states of a log day as form and word; never by colour alone.
import type { Closing, LogDay } from "./types";

export interface Mark {
  /** Class of the tag, see controls.css. */
  form: "dashed" | "frame" | "done" | "ink" | "broken" | "due" | "mended";
  /** Key of the word. */
  word: string;
}

const MARK_OF: Record<LogDay["status"], Mark> = {
  expected: { form: "dashed", word: "journal.status.expected" },
  open: { form: "frame", word: "journal.status.open" },
  closed: { form: "done", word: "journal.status.closed" },
  countersigned: { form: "ink", word: "journal.status.countersigned" },
  missed: { form: "broken", word: "journal.status.missed" },
};

type Told = Pick<LogDay, "status" | "unclosed" | "forced" | "late_close">;

/** The day's state first, then what a reader must know beside it. */
export function marksOf(day: Told): Mark[] {
  const marks = [MARK_OF[day.status]];
  if (day.unclosed) marks.push({ form: "broken", word: "journal.status.unclosed" });
  if (day.forced) marks.push({ form: "mended", word: "journal.status.forced" });
  if (day.late_close) marks.push({ form: "due", word: "journal.status.late_close" });
  return marks;
}

/** The opening hours still stood in the way when it was read, and are over by now. */
export const waitsForClosingTime = (closing: Closing | null, now: Date): boolean =>
  closing !== null && closing.closes_at !== null && closing.blockers.some(({ code }) => code === "still_open") && Date.parse(closing.closes_at) <= now.getTime();
