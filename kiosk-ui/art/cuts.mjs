// The marks of the knife that every motif is made of: wedge, sliver, ribbon, lens, dome.

// A map from a motif's own units to the picture, for Path: move, scale, turn (radians).
export function placed({ x = 0, y = 0, scale = 1, turn = 0 }) {
  const cos = Math.cos(turn) * scale;
  const sin = Math.sin(turn) * scale;
  return (u, v) => [x + u * cos - v * sin, y + u * sin + v * cos];
}

// Axe-cut: blunt where the blade enters at (x0, y0), running out to a point at (x1, y1).
export function wedge(path, x0, y0, x1, y1, width, skew = 0.35) {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const nx = (-(y1 - y0) / length) * width * 0.5;
  const ny = ((x1 - x0) / length) * width * 0.5;
  const along = width * skew / length;
  path.polygon([
    [x0 + nx + (x1 - x0) * along, y0 + ny + (y1 - y0) * along],
    [x0 - nx, y0 - ny],
    [x1, y1],
  ]);
}

// A stroke of changing width along `spine`; `widthAt(t)` gives the full width at t in [0, 1].
export function ribbon(path, spine, widthAt) {
  const sides = spine.map(([x, y], index) => {
    const [ax, ay] = spine[Math.max(0, index - 1)];
    const [bx, by] = spine[Math.min(spine.length - 1, index + 1)];
    const length = Math.hypot(bx - ax, by - ay) || 1;
    const half = widthAt(index / (spine.length - 1)) / 2;
    return { x, y, nx: (-(by - ay) / length) * half, ny: ((bx - ax) / length) * half };
  });
  const left = sides.map((p) => [p.x + p.nx, p.y + p.ny]);
  const right = sides.map((p) => [p.x - p.nx, p.y - p.ny]).reverse();
  path.M(...left[0]);
  smoothTo(path, left);
  path.L(...right[0]);
  smoothTo(path, right);
  path.Z();
}

// Continues `path`, which stands on points[0], through the other points with rounded turns.
export function smoothTo(path, points) {
  for (let i = 1; i < points.length - 1; i += 1) {
    const [x, y] = points[i];
    const last = i === points.length - 2;
    const [nx, ny] = points[i + 1];
    path.Q(x, y, last ? nx : (x + nx) / 2, last ? ny : (y + ny) / 2);
  }
  if (points.length === 2) path.L(...points[1]);
}

// Width profile of a line cut with one push of the knife: thin, full, thin.
export const swelling = (width, tip = 0.12) => (t) => width * Math.max(tip, Math.sin(Math.PI * t) ** 0.55);

// Width profile that runs out to a point at the end.
export const tapering = (from, to = 0) => (t) => from + (to - from) * t;

// A flat strip, pointed at both ends: mist, and light on water.
export function lens(path, x0, x1, y, height, belly = 0.5) {
  const middle = x0 + (x1 - x0) * belly;
  path.M(x0, y).Q(middle, y - height, x1, y).Q(middle, y + height, x0, y).Z();
}

// A tuft with a flat foot and a scalloped crown, for scrub and pine needles.
export function tuft(path, random, x, y, width, height, bumps) {
  path.M(x - width / 2, y);
  let from = x - width / 2;
  for (let i = 1; i <= bumps; i += 1) {
    const to = x - width / 2 + (width * i) / bumps;
    const middle = (from + to) / 2;
    const arch = Math.sin((Math.PI * (i - 0.5)) / bumps) ** 0.6;
    const top = y - height * arch * random.between(0.92, 1.12);
    const end = i === bumps ? y : y - height * 0.72 * Math.sin((Math.PI * i) / bumps) ** 0.6;
    path.C(from + (middle - from) * 0.3, top, middle + (to - middle) * 0.5, top, to, end);
    from = to;
  }
  path.Q(x + width * 0.2, y + height * random.between(0.05, 0.2), x - width / 2, y).Z();
}
