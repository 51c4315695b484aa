// The marks of the knife on a plan: lines of the river, hachures of a hill, the cliff, trees, treads.
import { isOnEdge } from "./bleed";
import { along, boundsOf, distance, fromEdge, isInside, middleOf, smooth, straight } from "./geometry";
import { randomFrom } from "./random";
import type { Plan, Spot } from "./types";

const SEED = 208;

/** A hundredth of the plan's longer side: the measure of every mark. */
export const unitOf = ({ width, height }: Pick<Plan, "width" | "height">): number => Math.max(width, height) / 100;

/** The longest piece of the outline that is a bank; a lake has none and lies quite inside the plan. */
function bankOf(points: Spot[], plan: Plan): Spot[] {
  const start = points.findIndex((spot, index) => isOnEdge(spot, plan) && !isOnEdge(points[(index + 1) % points.length]!, plan));
  if (start < 0) return [];
  const turned = [...points.slice(start), ...points.slice(0, start)];
  const banks: Spot[][] = [];
  turned.forEach((spot, index) => {
    if (index === 0 || isOnEdge(turned[index - 1]!, plan)) banks.push([]);
    banks[banks.length - 1]!.push(spot);
  });
  banks[banks.length - 1]!.push(turned[0]!);
  const length = (bank: Spot[]): number => bank.reduce((sum, spot, i) => sum + (i ? distance(bank[i - 1]!, spot) : 0), 0);
  return banks.filter((bank) => bank.length > 2 || !isOnEdge(bank[0]!, plan)).sort((a, b) => length(b) - length(a))[0] ?? [];
}

/** Broken lines that follow the bank and grow straighter away from it; to be cut off at the water's outline. */
export function riverLines(points: Spot[], plan: Plan): string {
  const unit = unitOf(plan);
  const random = randomFrom(SEED);
  const { left, top, right, bottom } = boundsOf(points);
  const bank = bankOf(points, plan);
  const base: Spot[] = bank.length > 1 ? bank : [[left, (top + bottom) / 2], [right, (top + bottom) / 2]];
  const [first, last] = [base[0]!, base[base.length - 1]!];
  const chord = distance(first, last) || 1;
  const flow: Spot = [(last[0] - first[0]) / chord, (last[1] - first[1]) / chord];
  const middle = middleOf(points);
  const side = (middle[0] - first[0]) * -flow[1] + (middle[1] - first[1]) * flow[0] < 0 ? -1 : 1;
  const reach = Math.hypot(right - left, bottom - top);
  const beyond = (spot: Spot, far: number): Spot => [spot[0] + flow[0] * far, spot[1] + flow[1] * far];
  const curve = along([beyond(first, -reach * 0.6), ...base, beyond(last, reach * 0.6)], unit * 1.6);
  let path = "";
  for (let away = bank.length > 1 ? unit * 1.5 : -reach / 2; away < reach; away += unit * random.between(1.7, 2.9)) {
    const ease = 1 / (1 + Math.max(0, away) / (unit * 90));
    const row = curve.map(([x, y]): Spot => {
      const run = (x - first[0]) * flow[0] + (y - first[1]) * flow[1];
      const off = ((x - first[0]) * -flow[1] + (y - first[1]) * flow[0]) * ease + away * side;
      return [first[0] + flow[0] * run - flow[1] * off, first[1] + flow[1] * run + flow[0] * off];
    });
    path += dashes(row, random.between(0, 9), () => random.between(3, 11), () => random.between(2.5, 9));
  }
  return path;
}

function dashes(row: Spot[], start: number, dash: () => number, gap: () => number): string {
  let path = "";
  for (let at = start; at < row.length; at += gap()) {
    const end = at + dash();
    const piece = row.slice(Math.floor(at), Math.floor(end) + 1);
    if (piece.length > 2) path += smooth(piece.filter((_, index) => index % 2 === 0 || index === piece.length - 1), false);
    at = end;
  }
  return path;
}

const RINGS = [
  { at: 1, length: 0.17 },
  { at: 0.66, length: 0.15 },
];

/** Short strokes down the slope in two rings, as on old engraved maps. */
export function hachures(points: Spot[], plan: Plan): string {
  const unit = unitOf(plan);
  const random = randomFrom(SEED + points.length);
  const [cx, cy] = middleOf(points);
  return RINGS.map(({ at, length }) => {
    const ring = points.map(([x, y]): Spot => [cx + (x - cx) * at, cy + (y - cy) * at]);
    return along(ring, unit * 1.35, true)
      .map(([x, y]) => {
        const [from, to] = [random.between(-0.03, 0.02), length * random.between(0.7, 1.25)];
        return straight([[x + (cx - x) * from, y + (cy - y) * from], [x + (cx - x) * to, y + (cy - y) * to]], false);
      })
      .join("");
  }).join("");
}

export interface Cliff {
  body: string;
  light: string;
  shade: string;
}

/** Where a hill falls into the water it is a cliff: the red thing of the plan. */
export function cliffOf(hill: Spot[], waters: Spot[][], plan: Plan): Cliff | null {
  const unit = unitOf(plan);
  const random = randomFrom(SEED + 1);
  const [cx, cy] = middleOf(hill);
  const rim = along(hill, unit * 0.8, true);
  const falls = rim.map((spot) => waters.some((water) => isInside(spot, water) || fromEdge(spot, water) < unit * 2.4));
  const start = falls.findIndex((fall, index) => fall && !falls[(index + falls.length - 1) % falls.length]);
  if (start < 0) return null;
  const foot: Spot[] = [];
  for (let step = 0; step < rim.length && falls[(start + step) % rim.length]; step++) foot.push(rim[(start + step) % rim.length]!);
  if (foot.length < 6) return null;
  const inward = ([x, y]: Spot, far: number): Spot => {
    const length = Math.hypot(cx - x, cy - y) || 1;
    return [x + ((cx - x) / length) * far, y + ((cy - y) / length) * far];
  };
  // The rock is highest in the middle and runs out into the slope at both ends.
  const rise = (index: number): number => Math.sin((Math.PI * (index + 0.5)) / foot.length) ** 0.6;
  const crest = foot.map((spot, index) => inward(spot, unit * rise(index) * random.between(4.6, 5.8))).reverse();
  const ragged = foot.map((spot) => inward(spot, unit * random.between(-0.7, 0.1)));
  const wedge = (low: number, high: number, width: number): string =>
    foot
      .map((spot, index) => ({ spot, index }))
      .filter(() => random.between(0, 1) < 0.55)
      .map(({ spot, index }) => {
        const tip = inward(spot, unit * rise(index) * random.between(low, high));
        const [x, y] = inward(spot, unit * random.between(0.1, 0.9));
        return straight([[x - width * unit, y], [x + width * unit, y + width * unit], tip], true);
      })
      .join("");
  return { body: straight([...ragged, ...crest], true), light: wedge(1.6, 3.6, 0.13), shade: wedge(3, 4.8, 0.22) };
}

/** Small round trees strewn over a wood. */
export function trees(points: Spot[], plan: Plan): string {
  const unit = unitOf(plan);
  const random = randomFrom(SEED + 2);
  const { left, top, right, bottom } = boundsOf(points);
  let path = "";
  for (let y = top + unit * 1.6; y < bottom; y += unit * 2.6) {
    for (let x = left + unit * random.between(0.8, 2.4); x < right; x += unit * random.between(2.4, 3.8)) {
      const spot: Spot = [x, y + unit * random.between(-0.7, 0.7)];
      if (!isInside(spot, points) || fromEdge(spot, points) < unit * 0.9) continue;
      const [w, h] = [unit * random.between(0.75, 1.1), unit * random.between(1, 1.4)];
      const n = (value: number): string => value.toFixed(2);
      path += `M${n(spot[0] - w)} ${n(spot[1])}c${n(-w * 0.1)} ${n(-h * 0.7)} ${n(w * 0.5)} ${n(-h)} ${n(w)} ${n(-h)}s${n(w * 1.1)} ${n(h * 0.3)} ${n(w)} ${n(h)}zm${n(w)} 0v${n(h * 0.45)}`;
    }
  }
  return path;
}

/** Treads across a flight of steps that is drawn as an area. */
export function treads(points: Spot[], plan: Plan): string {
  const unit = unitOf(plan);
  const { left, top, right, bottom } = boundsOf(points);
  const upright = bottom - top > right - left;
  const [from, to] = upright ? [top, bottom] : [left, right];
  const lines: string[] = [];
  for (let at = from + unit; at < to; at += unit) {
    lines.push(straight(upright ? [[left, at], [right, at]] : [[at, top], [at, bottom]], false));
  }
  return lines.join("");
}

