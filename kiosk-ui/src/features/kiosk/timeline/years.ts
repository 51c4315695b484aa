// The timeline put in order: years with what happened in them, the empty years between, and the lives.
import type { Timeline, TimelineItem } from "./types";

export interface Span {
  first: number;
  last: number;
}

export interface Block {
  from: number;
  to: number;
  /** Empty for years of which nothing is told. */
  items: Dated[];
}

export type Dated = TimelineItem & { year: number };

const isDated = (item: TimelineItem): item is Dated => item.kind !== "person" && item.year !== null;

/** From the first to the last year of the eras and of what happened. */
export function spanOf({ eras, items }: Timeline): Span {
  const years = [...eras.flatMap(({ from, to }) => [from, to]), ...items.filter(isDated).map(({ year }) => year)];
  return { first: Math.min(...years), last: Math.max(...years) };
}

export function blocksOf(timeline: Timeline): Block[] {
  const { first, last } = spanOf(timeline);
  const dated = timeline.items.filter(isDated);
  const blocks: Block[] = [];
  let next = first;
  const gapTo = (year: number): void => {
    if (year >= next) blocks.push({ from: next, to: year, items: [] });
  };
  for (const year of [...new Set(dated.map((item) => item.year))].sort((a, b) => a - b)) {
    gapTo(year - 1);
    // What happened comes before what was written.
    const items = dated.filter((item) => item.year === year);
    blocks.push({ from: year, to: year, items: [...items.filter(({ kind }) => kind === "event"), ...items.filter(({ kind }) => kind === "work")] });
    next = year + 1;
  }
  gapTo(last);
  return blocks;
}

const RED_CLIFFS_YEAR = 208;

/** The battle this place is named for: the one red thing of the timeline. */
export function redCliffsOf(blocks: Block[]): Dated | undefined {
  const items = blocks.find(({ from }) => from === RED_CLIFFS_YEAR)?.items.filter(({ kind }) => kind === "event") ?? [];
  const named = (name: string): Dated | undefined => items.find(({ entry_id }) => entry_id.split(":").pop()!.startsWith(name));
  return named("chibi-battle") ?? named("chibi");
}

export interface Life {
  item: TimelineItem;
  /** The part of the life that falls into the span. */
  from: number;
  to: number;
  /** Whether the line begins and ends where the life did. */
  begins: boolean;
  ends: boolean;
}

/** How far a line reaches towards an end that nobody knows. */
const UNKNOWN_REACH = 12;

export function livesOf({ items }: Timeline, { first, last }: Span): Life[] {
  return items
    .filter(({ kind, year, until }) => kind === "person" && (year !== null || (until ?? null) !== null))
    .map((item) => {
      const [born, died] = [item.year, item.until ?? null];
      const from = Math.max(first, born ?? died! - UNKNOWN_REACH);
      const to = Math.min(last, died ?? born! + UNKNOWN_REACH);
      return { item, from, to, begins: born !== null && born >= first, ends: died !== null && died <= last };
    })
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** What an entry tells: its related entries and its text. */
export interface Told {
  related: string[];
  text: string;
}

/** Whether an entry leads to another, or names it. */
const tellsOf = (told: Told | undefined, { entry_id, title }: TimelineItem): boolean =>
  !!told && (told.related.includes(entry_id) || told.text.includes(title));

/** What a life touched, as far as the entries tell: the person's names it, or its own names the person. Never after death. */
export function eventsOf(person: TimelineItem, blocks: Block[], told: (entryId: string) => Told | undefined): Set<string> {
  const ofPerson = told(person.entry_id);
  const found = blocks
    .flatMap(({ items }) => items)
    .filter(({ year }) => (person.year ?? year) <= year && year <= (person.until ?? year))
    .filter((item) => tellsOf(ofPerson, item) || tellsOf(told(item.entry_id), person) || item.title.includes(person.title));
  return new Set(found.map(({ entry_id }) => entry_id));
}
