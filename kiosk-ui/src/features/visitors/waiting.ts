// How long a visitor has waited and when the bell rings; pure.
import type { GradeCounts, HelpCall } from "./types";

/** Seconds since the call, never below nothing: this machine's clock may be behind the server's. */
export const waitedSeconds = (call: HelpCall, now: number): number =>
  call.waited_seconds ?? Math.max(0, Math.floor((now - new Date(call.called_at).getTime()) / 1000));

/** "0:07", "12:40", "1:02:00". */
export function clockOf(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const rest = `${two(seconds % 60)}`;
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
}

/** Whoever has waited longest stands first. */
export const inOrder = (calls: HelpCall[]): HelpCall[] =>
  [...calls].sort((a, b) => a.called_at.localeCompare(b.called_at) || a.id.localeCompare(b.id));

export type Bell = "silent" | "muted" | "locked" | "rings";

/** Rings while somebody waits; a browser lets no page sound before it was touched once. */
export function bellOf(waiting: number, muted: boolean, unlocked: boolean): Bell {
  if (waiting === 0) return "silent";
  if (muted) return "muted";
  return unlocked ? "rings" : "locked";
}

/** The share of the satisfied, fairly included, in whole per cent; null where nobody rated. */
export const satisfiedShare = (counts: GradeCounts): number | null =>
  counts.total === 0 ? null : Math.round(((counts.satisfied + counts.fairly) / counts.total) * 100);
