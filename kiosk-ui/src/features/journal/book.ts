// Turns the rows of a day into what stands on the page of the book: strikes and
// corrections are folded into the row they concern, so that a reader meets them there.
import type { Entry } from "./types";

export interface BookLine {
  entry: Entry;
  /** The strike that took this row back, with its reason. */
  strike: Entry | null;
  /** The row that says it better, when this one was corrected. */
  correctedBy: Entry | null;
  /** The row this one refers to, when it corrects or adds to it. */
  refersTo: Entry | null;
}

/**
 * Lines of the book in its own order (by `seq`).
 * A strike has no line of its own unless the row it struck is not among the rows given.
 */
export function bookLines(rows: readonly Entry[]): BookLine[] {
  const inOrder = [...rows].sort((a, b) => a.seq - b.seq);
  const byId = new Map(inOrder.map((row) => [row.id, row]));
  const strikes = new Map<string, Entry>();
  const corrections = new Map<string, Entry>();
  for (const row of inOrder) {
    if (!row.refers_to) continue;
    if (row.kind === "strike") strikes.set(row.refers_to, row);
    if (row.kind === "correction") corrections.set(row.refers_to, row);
  }
  return inOrder
    .filter((row) => row.kind !== "strike" || !row.refers_to || !byId.has(row.refers_to))
    .map((entry) => ({
      entry,
      strike: strikes.get(entry.id) ?? null,
      correctedBy: corrections.get(entry.id) ?? null,
      refersTo: entry.refers_to ? (byId.get(entry.refers_to) ?? null) : null,
    }));
}

/** Adds a row, or replaces the one with its id; the order of the list does not matter. */
export function withRow(rows: readonly Entry[], row: Entry): Entry[] {
  return [...rows.filter((known) => known.id !== row.id), row];
}

/** First and last hash of the sealed rows, as printed under the short code. */
export function hashEnds(rows: readonly Entry[], firstSeq: number, lastSeq: number) {
  const of = (seq: number) => rows.find((row) => row.seq === seq)?.hash_short ?? null;
  return { first: of(firstSeq), last: of(lastSeq) };
}
