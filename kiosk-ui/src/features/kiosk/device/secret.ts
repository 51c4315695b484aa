// The two ways to the page for staff that no visitor finds by chance: the seal held for five seconds, or five taps in
// the lower left corner within three.

export interface Point {
  x: number;
  y: number;
}

export const HOLD_MS = 5_000;
const TAPS = 5;
const TAPS_WITHIN_MS = 3_000;
/** Of the shorter side of the window. */
const CORNER_SHARE = 0.14;
/** A finger that wanders farther is no longer holding. */
const WANDER_PX = 48;

export const inCorner = ({ x, y }: Point, width: number, height: number): boolean => {
  const reach = Math.min(width, height) * CORNER_SHARE;
  return x <= reach && y >= height - reach;
};

/** Times in milliseconds of one clock. */
export class CornerTaps {
  private taps: number[] = [];

  /** True when this tap is the fifth in time. */
  tap(at: number, within: boolean): boolean {
    this.taps = within ? [...this.taps.filter((tap) => at - tap < TAPS_WITHIN_MS), at] : [];
    if (this.taps.length < TAPS) return false;
    this.taps = [];
    return true;
  }
}

const sealAt = (event: PointerEvent): boolean => event.target instanceof Element && event.target.closest(".brand .seal") !== null;

/** Calls `open` for either way, for as long as the page stands; gives the way to stop. */
export function watchForStaff(open: () => void): () => void {
  const corner = new CornerTaps();
  let holding: ReturnType<typeof setTimeout> | undefined;
  let start: Point = { x: 0, y: 0 };
  const letGo = (): void => clearTimeout(holding);
  const pressed = (event: PointerEvent): void => {
    letGo();
    start = { x: event.clientX, y: event.clientY };
    if (sealAt(event)) holding = setTimeout(open, HOLD_MS);
    if (corner.tap(event.timeStamp, inCorner(start, window.innerWidth, window.innerHeight))) open();
  };
  const moved = (event: PointerEvent): void => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > WANDER_PX) letGo();
  };
  // A long press asks for a menu on most screens, which would end the holding.
  const noMenu = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest(".brand .seal")) event.preventDefault();
  };
  const listeners: [string, (event: never) => void][] = [
    ["pointerdown", pressed],
    ["pointermove", moved],
    ["pointerup", letGo],
    ["pointercancel", letGo],
    ["contextmenu", noMenu],
  ];
  for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener, { capture: true });
  return () => {
    letGo();
    for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener, { capture: true });
  };
}
