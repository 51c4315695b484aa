// What a refused PIN is to be told.
import type { Problem } from "@/shared/api/http";

export const LEAST_DIGITS = 4;
export const MOST_DIGITS = 8;

export interface PinFault {
  word: "wrong" | "many" | "unset" | "stranger" | "offline" | "failed";
  /** Until one may try again; 0 where that does not matter. */
  minutes: number;
}

const WORDS: Record<string, PinFault["word"]> = {
  pin_wrong: "wrong",
  pin_locked: "many",
  pin_not_set: "unset",
  kiosk_device_only: "stranger",
};

export function faultOf(problem: Problem): PinFault {
  const minutes = Math.ceil((problem.retryAfter ?? 0) / 60);
  if (problem.unreachable) return { word: "offline", minutes: 0 };
  // Whatever else keeps strangers waiting is a matter of time too.
  if (problem.status === 429) return { word: "many", minutes: Math.max(1, minutes) };
  return { word: WORDS[problem.code] ?? "failed", minutes: 0 };
}
