// A signature as drawn: strokes of [x, y] points on a pad of fixed size, kept coarse enough to be stored beside the row.

export type Point = [number, number];
export type Stroke = Point[];

/** The pad's own units; the server takes whole numbers to 4096, 64 strokes of 512 points. */
export const PAD = { width: 1200, height: 360 };
const LEAST_STEP = 6;
const MOST_POINTS = 512;
const MOST_STROKES = 64;

const within = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)));

/** The stroke with one more point, unless that adds nothing to be seen. */
export function withPoint(stroke: Stroke, x: number, y: number): Stroke {
  const point: Point = [within(x, PAD.width), within(y, PAD.height)];
  const last = stroke.at(-1);
  const near = last && Math.hypot(point[0] - last[0], point[1] - last[1]) < LEAST_STEP;
  return near || stroke.length >= MOST_POINTS ? stroke : [...stroke, point];
}

/** The strokes with a new one begun. */
export const withStroke = (strokes: Stroke[], x: number, y: number): Stroke[] =>
  strokes.length >= MOST_STROKES ? strokes : [...strokes, withPoint([], x, y)];

/** SVG path data; a single touch is a dot. */
export function pathOf(strokes: readonly (readonly (readonly number[])[])[]): string {
  return strokes
    .map((stroke) => {
      const [first, ...rest] = stroke.map((point) => point.join(" "));
      return `M${first}${rest.length ? `L${rest.join("L")}` : "h0.1"}`;
    })
    .join("");
}
