// Writes compact SVG: paths in relative commands with one decimal, shapes of one colour merged into one path.

// Collects path commands given in absolute units. `place` maps drawing coordinates to the picture's,
// so motifs are drawn once in their own units and need no transform attribute.
export class Path {
  #text = '';
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  #command = '';
  #place;

  constructor(place = (x, y) => [x, y]) {
    this.#place = place;
  }

  get empty() {
    return this.#text === '';
  }

  M(x, y) { this.#write('m', [x, y]); this.#startX = this.#x; this.#startY = this.#y; return this; }
  L(x, y) { return this.#write('l', [x, y]); }
  Q(x1, y1, x, y) { return this.#write('q', [x1, y1, x, y]); }
  C(x1, y1, x2, y2, x, y) { return this.#write('c', [x1, y1, x2, y2, x, y]); }
  Z() {
    this.#text += 'z';
    this.#command = 'z';
    this.#x = this.#startX;
    this.#y = this.#startY;
    return this;
  }

  polygon(points) {
    points.forEach(([x, y], index) => (index === 0 ? this.M(x, y) : this.L(x, y)));
    return this.Z();
  }

  rect(x, y, width, height) {
    return this.polygon([[x, y], [x + width, y], [x + width, y + height], [x, y + height]]);
  }

  // Four cubic arcs, close enough to an ellipse at any size we draw.
  ellipse(cx, cy, rx, ry = rx) {
    const kx = rx * 0.5523;
    const ky = ry * 0.5523;
    return this.M(cx - rx, cy)
      .C(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry)
      .C(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)
      .C(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)
      .C(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)
      .Z();
  }

  toString() {
    return this.#text;
  }

  // Tenths are kept as whole numbers so that rounding never adds up along a long path.
  #write(command, values) {
    const numbers = [];
    let endX = this.#x;
    let endY = this.#y;
    for (let i = 0; i < values.length; i += 2) {
      const [px, py] = this.#place(values[i], values[i + 1]);
      endX = Math.round(px * 10);
      endY = Math.round(py * 10);
      numbers.push(endX - this.#x, endY - this.#y);
    }
    this.#x = endX;
    this.#y = endY;
    const repeated = command === this.#command || (command === 'l' && this.#command === 'm');
    this.#text += joinNumbers(repeated ? '' : command, numbers, repeated);
    this.#command = command;
    return this;
  }
}

function joinNumbers(command, tenths, repeated) {
  return tenths.reduce((text, value, index) => {
    const number = formatNumber(value / 10);
    const separated = number.startsWith('-') || (index === 0 && !repeated);
    return text + (separated ? '' : ' ') + number;
  }, command);
}

// One decimal, no leading zero.
export function formatNumber(value) {
  const text = String(Math.round(value * 10) / 10);
  return text.replace(/^(-?)0\./, '$1.').replace(/^-0$/, '0');
}

export function fill(colour, path) {
  return path.empty ? '' : `<path fill="${colour}" d="${path}"/>`;
}

export function stroke(colour, width, path) {
  return path.empty ? '' : `<path fill="none" stroke="${colour}" stroke-width="${formatNumber(width)}" d="${path}"/>`;
}

// A shape with an edge of another colour.
export function edged(colour, edge, width, path) {
  return `<path fill="${colour}" stroke="${edge}" stroke-width="${formatNumber(width)}" d="${path}"/>`;
}

export function group(className, ...children) {
  return `<g class="${className}">${children.flat().join('')}</g>`;
}

// Everything in `children` is cut off at the outline of `path`. Ids must differ between files:
// the front ends place several pictures in one document.
export function clipped(id, path, ...children) {
  return `<clipPath id="${id}"><path d="${path}"/></clipPath><g clip-path="url(#${id})">${children.flat().join('')}</g>`;
}

// A whole file. With `slice` the picture fills any frame and is cropped evenly, as a card needs it.
export function picture({ width, height, slice = false }, ...children) {
  const crop = slice ? ' preserveAspectRatio="xMidYMid slice"' : '';
  const body = children.flat(Infinity).filter(Boolean).join('\n');
  const root = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"${crop} aria-hidden="true">`;
  return `${root}\n${body}\n</svg>\n`;
}
