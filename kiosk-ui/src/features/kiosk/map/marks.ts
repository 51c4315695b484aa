// What stands on a plan at a view: marks that keep apart, and the names that have room beside them.
import { widthOf } from "../answer";
import { captionsOf, type Caption } from "./drawing";
import { areaAt, around, isWithin, overlap, sidesFor, spread, type Area, type Name, type Side } from "./placing";
import type { Here, Plan, Point, Spot } from "./types";
import { placeIn, type Size, type View } from "./view";

const ALL_NAMES_FROM = 1.8;
const WIDEST_NAME = 7;

export interface Measures {
  /** Side of a mark that can be touched. */
  target: number;
  /** Size of the letters of a point's name. */
  name: number;
  /** Size of the letters of an area's name. */
  caption: number;
  /** Width of the sign that says where one stands. */
  here: number;
}

export interface Mark {
  point: Point;
  at: Spot;
  side: Side | null;
}

export interface PlacedCaption extends Caption {
  at: Spot;
  upright: boolean;
  size: number;
}

/** The words at the place where one stands. */
export interface Sign {
  at: Spot;
  below: boolean;
  /** Pixels to the right. */
  shift: number;
}

export interface Scene {
  marks: Mark[];
  captions: PlacedCaption[];
  here: Sign | null;
}

export interface Wanted {
  plan: Plan;
  view: View;
  frame: Size;
  here: Here | null;
  shown: Point[];
  chosen: string | undefined;
  /** Name every point, as when only a few are shown. */
  named: boolean;
  measures: Measures;
}

const HAN_ONLY = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,4}$/u;

/** A short name of a river stands upright in large letters, as on old maps. */
const isUpright = ({ kind, text }: Caption): boolean => kind === "water" && HAN_ONLY.test(text);

function captionArea(caption: PlacedCaption): Area {
  const long = caption.text.length * caption.size * 1.5;
  return caption.upright
    ? around(caption.at, caption.size * 1.2, long)
    : around(caption.at, widthOf(caption.text) * caption.size, caption.size * 1.3);
}

const STEPS = [0, -0.3, 0.3, -0.55, 0.55, -0.8, 0.8, -1.2, 1.2];

const areaOf = ([left, top]: Spot, [right, bottom]: Spot): Area => ({ left, top, width: right - left, height: bottom - top });

/** Names of areas: left out where a named point says the same, moved up or down from a mark that stands in the middle. */
function placeCaptions({ plan, frame, measures }: Wanted, place: (spot: Spot) => Spot, taken: Area[], said: string[]): PlacedCaption[] {
  const placed = [...taken];
  return captionsOf(plan).flatMap((caption) => {
    if (said.includes(caption.text)) return [];
    const upright = isUpright(caption);
    const size = caption.kind === "water" ? measures.caption * (upright ? 2.2 : 1.4) : measures.caption;
    const [x, y] = place(caption.spot);
    const tries = STEPS.map((step) => ({ ...caption, upright, size, at: [x, y + step * measures.target] as Spot }));
    const walls = caption.within ? areaOf(place([caption.within.left, caption.within.top]), place([caption.within.right, caption.within.bottom])) : null;
    const free = tries.find((candidate) => {
      const area = captionArea(candidate);
      return (!walls || isWithin(area, walls)) && !placed.some((other) => overlap(other, area));
    });
    if (!free || x < 0 || y < 0 || x > frame.width || y > frame.height) return [];
    placed.push(captionArea(free));
    return [free];
  });
}

/** Marks of the places shown: apart from each other and from where one stands, and whole where their place is in sight. */
function placeMarks({ frame, measures: { target } }: Wanted, spots: Spot[], stands: Spot | null): Spot[] {
  const least = target * 0.5;
  const inside = (value: number, length: number): boolean => value >= 0 && value <= length;
  return spread(stands ? [stands, ...spots] : spots, target)
    .slice(stands ? 1 : 0)
    .map((at, index) => {
      const home = spots[index]!;
      if (!inside(home[0], frame.width) || !inside(home[1], frame.height)) return at;
      return [Math.max(least, Math.min(frame.width - least, at[0])), Math.max(least, Math.min(frame.height - least, at[1]))];
    });
}

const SHIFTS = [0, 0.36, -0.36];

/** The words stand over the place where one stands, or under it or to a side, wherever they hide fewest marks. */
function placeSign(at: Spot, { target, here }: Measures, marks: Area[], frame: Size): Sign & { area: Area } {
  const signs = [-1, 1].flatMap((side) =>
    SHIFTS.map((share) => {
      const shift = share * here;
      return { at, below: side > 0, shift, area: around([at[0] + shift, at[1] + side * target * 0.86], here, target * 0.62) };
    }),
  );
  const cost = ({ area }: { area: Area }): number =>
    marks.filter((mark) => overlap(mark, area)).length +
    (area.left < 0 || area.top < 0 || area.left + area.width > frame.width || area.top + area.height > frame.height ? 2 : 0);
  return signs.reduce((best, sign) => (cost(sign) < cost(best) ? sign : best));
}

/** A long name stands in two lines or more (PlanMark.vue: max-width). */
function nameOf({ title }: Point, at: Spot, { name, target }: Measures, must: boolean): Name {
  const full = widthOf(title) * 1.08;
  const rows = Math.ceil(full / WIDEST_NAME);
  const width = rows > 1 ? Math.min(WIDEST_NAME, (full / rows) * 1.3) : full;
  return { at, width: width * name + 10, height: name * 1.22 * rows, gap: target * 0.4, must };
}

export function sceneOf(wanted: Wanted): Scene {
  const { plan, view, frame, here, shown, chosen, named, measures } = wanted;
  const place = placeIn(view, plan, frame);
  const stands = here?.plan === plan.id ? place([here.x, here.y]) : null;
  const spots = placeMarks(wanted, shown.map(({ x, y }) => place([x, y])), stands);
  const touched = spots.map((at) => around(at, measures.target * 0.72));
  const sign = stands ? placeSign(stands, measures, touched, frame) : null;
  const whole: Area = { left: 4, top: 4, width: frame.width - 8, height: frame.height - 8 };
  const taken = [...touched, ...(stands && sign ? [around(stands, measures.target * 0.7), sign.area] : [])];
  const sides = new Map<number, Side | null>();

  const nameAll = (indices: number[]): void => {
    const names = indices.map((index) => nameOf(shown[index]!, spots[index]!, measures, shown[index]!.id === chosen));
    sidesFor(names, taken, whole).forEach((side, turn) => {
      sides.set(indices[turn]!, side);
      if (side) taken.push(areaAt(names[turn]!, side));
    });
  };
  const which = (wants: (point: Point) => boolean): number[] =>
    shown.flatMap((point, index) => (wants(point) && !sides.has(index) ? [index] : []));

  nameAll(which(({ id }) => id === chosen));
  nameAll(which(({ kind }) => kind === "sight" || named));
  const said = shown.filter((_, index) => sides.get(index)).map(({ title }) => title);
  const captions = placeCaptions(wanted, place, taken, said);
  taken.push(...captions.map(captionArea));
  if (view.zoom >= ALL_NAMES_FROM) nameAll(which(({ title }) => !captions.some(({ text }) => text === title)));

  const marks = shown.map((point, index) => ({ point, at: spots[index]!, side: sides.get(index) ?? null }));
  return { marks, captions, here: sign };
}
