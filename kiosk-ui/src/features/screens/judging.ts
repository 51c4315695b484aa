// What is said of a screen: its state as a tag, its uptime as a figure, what does not fit.
import type { Screen, Uptime } from "./types";

export interface StateTag {
  /** Form of the tag. */
  form: "done" | "broken" | "due" | "dashed";
  word: "alive" | "fault" | "silent" | "off" | "never_seen";
}

/** A silence is a fault once it stands in the log; before, and outside its hours, it is only a silence. */
export function stateOf(screen: Screen): StateTag {
  if (screen.state === "never_seen") return { form: "dashed", word: "never_seen" };
  if (screen.state === "alive") return { form: "done", word: "alive" };
  if (screen.fault_since) return { form: "broken", word: "fault" };
  return screen.should_be_on ? { form: "due", word: "silent" } : { form: "dashed", word: "off" };
}

/** True where it is drawn the other way round than it hangs. */
export const isTurned = (screen: Screen): boolean =>
  screen.orientation !== null && screen.shows !== null && screen.shows.orientation !== screen.orientation;

/** "99.9 %": cut, never rounded up, so that 100 means that nothing was missed. */
export function percent(share: number | null): string {
  if (share === null) return "";
  const tenths = Math.floor(share * 1000 + 1e-9);
  return tenths === 1000 ? "100\u2009%" : `${(tenths / 10).toFixed(1)}\u2009%`;
}

/** Minutes, at least one. */
export const minutesOf = (seconds: number): number => Math.max(1, Math.round(seconds / 60));

/** How many screens stand in the log as silent. */
export const faultsOf = (screens: Screen[]): number => screens.filter(({ fault_since }) => fault_since !== null).length;

/** The shortest beginning of a mark that people can compare. */
export const shortMark = (mark: string): string => mark.slice(0, 8);

/** Those gaps that cost most, the longest first. */
export const longestGaps = (uptime: Uptime, most: number): Uptime["gaps"] =>
  [...uptime.gaps].sort((a, b) => b.due_seconds - a.due_seconds).slice(0, most);
