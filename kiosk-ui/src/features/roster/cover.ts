// The server's coverage cut to what one cell shows: the parts of a day, and what is missing, merged where it goes on. Pure.
import { minutesOf } from "./week";
import type { Coverage, CoverStatus, Segment, Span } from "./types";

/** A stretch with one status; `missing` heads below the least, `over` heads above the most or the least. */
export interface Stretch extends Span {
  status: CoverStatus;
  required: number;
  heads: number;
}

/** Segments of a post that meet a span, cut to it, without those in which nobody is asked for and nobody stands. */
export function within(segments: Segment[], span: Span, basis: "planned" | "present" = "planned"): Stretch[] {
  const [from, to] = [Date.parse(span.from), Date.parse(span.to)];
  return segments
    .filter((one) => Date.parse(one.from) < to && Date.parse(one.to) > from && (one.required > 0 || one[basis] > 0))
    .map((one) => ({
      from: Date.parse(one.from) < from ? span.from : one.from,
      to: Date.parse(one.to) > to ? span.to : one.to,
      status: one.status,
      required: one.required,
      heads: one[basis],
    }));
}

export const segmentsOf = (coverage: Coverage | null, post: string): Segment[] =>
  coverage?.posts.find((one) => one.post_id === post)?.segments ?? [];

/** The fewest and the most that a post asks for at a time, where it asks for anybody. */
export function askedOf(coverage: Coverage | null, post: string): [number, number] | null {
  const asked = segmentsOf(coverage, post).map(({ required }) => required).filter((count) => count > 0);
  return asked.length ? [Math.min(...asked), Math.max(...asked)] : null;
}

/** Neighbours of the same kind as one: what a reader calls one gap, though a break cuts it in two. */
export function merged(stretches: Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const one of stretches) {
    const last = out.at(-1);
    const same = last && last.status === one.status && Date.parse(last.to) === Date.parse(one.from) &&
      last.required - last.heads === one.required - one.heads;
    if (same) last.to = one.to;
    else out.push({ ...one });
  }
  return out;
}

/** What a cell must say in words: everything that is not as it should be, gaps first. */
const GRAVITY: Record<CoverStatus, number> = { gap: 0, unqualified: 1, thin: 2, over: 3, ok: 4 };
export const wrongIn = (stretches: Stretch[]): Stretch[] =>
  merged(stretches)
    .filter(({ status, required }) => status !== "ok" && (status !== "over" || required > 0))
    .sort((a, b) => GRAVITY[a.status] - GRAVITY[b.status] || a.from.localeCompare(b.from));

export const isHole = ({ status, required }: Pick<Stretch, "status" | "required">): boolean =>
  required > 0 && (status === "gap" || status === "unqualified");

/** Holes of all posts in a span, with their post, by when they begin. */
export function holesOf(coverage: Coverage | null, span: Span): (Stretch & { post: string })[] {
  return (coverage?.posts ?? [])
    .flatMap(({ post_id, segments }) =>
      merged(within(segments, span)).filter(isHole).map((hole) => ({ ...hole, post: post_id })),
    )
    .sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
}

/** Where a stretch stands on a scale, in per cent of its length; cut to the scale. */
export function placeOn(scale: Span, span: Span): { left: number; width: number } {
  const whole = minutesOf(scale);
  const at = (instant: string): number =>
    Math.min(100, Math.max(0, (minutesOf({ from: scale.from, to: instant }) / whole) * 100));
  return { left: at(span.from), width: at(span.to) - at(span.from) };
}

/** Where a bar stands on the scale, as style; one that is given a width of at least `--least` stays on the scale with it. */
export function barOn(scale: Span, span: Span): { left: string; width: string } {
  const { left, width } = placeOn(scale, span);
  return { left: `min(${left}%, 100% - var(--least, 0px))`, width: `${width}%` };
}
