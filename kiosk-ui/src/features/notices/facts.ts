// Today's facts inside a text ({{hours.today}} and the like), for the preview; the server fills them in for visitors.
import { timeRange } from "@/shared/format";

export const FACTS = ["hours.today", "complaint.phone", "centre.name"] as const;
export type Fact = (typeof FACTS)[number];
export type Facts = Partial<Record<Fact, string>>;

/** The text with what is known filled in; anything else stays as it was typed. */
export const filledIn = (text: string, facts: Facts): string =>
  text.replace(/\{\{([^{}]*)\}\}/g, (mark: string, name: string) => (Object.hasOwn(facts, name) ? facts[name as Fact]! : mark));

/** "9:00–12:00、14:00–17:30"; "" for a closed day. */
export const hoursOf = (windows: { from: string; to: string }[], between: string): string =>
  windows.map((window) => timeRange(window.from, window.to)).join(between);
