// How long a pairing code still holds.
import { onBeforeUnmount, ref, type Ref } from "vue";
import { serverNow } from "@/shared/api/clock";

/** Seconds left until an instant, never below 0. */
export function secondsLeft(until: string, now: Date): number {
  return Math.max(0, Math.ceil((new Date(until).getTime() - now.getTime()) / 1000));
}

/** 605 as "10:05". */
export const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** The seconds left, counted down while the component stands. */
export function useCountdown(until: () => string): Ref<number> {
  const left = ref(secondsLeft(until(), serverNow()));
  const tick = setInterval(() => (left.value = secondsLeft(until(), serverNow())), 1000);
  onBeforeUnmount(() => clearInterval(tick));
  return left;
}
