// Leave's words that are put together: how long, from when to when.
import { dateOf } from "@/shared/format";
import { useSession } from "@/shared/console/session";
import { useRosterWords } from "../words";
import { clockText } from "../week";
import { daysOf, lastDateOf } from "./leave";
import type { Span } from "../types";

const MIDNIGHT = "00:00";
const NOON = "12:00";

export function useLeaveWords() {
  const words = useRosterWords();
  const { t, dayText, hours } = words;
  const session = useSession();

  /** "2 天半", "half a day"; what meets no working time is said so. */
  function lengthText(halves: number): string {
    if (halves === 0) return t("leave.length.none");
    const { days, half } = daysOf(halves);
    if (!days) return t("leave.length.half");
    return t(half ? "leave.length.days_half" : "leave.length.days", { count: days }, days);
  }

  /** By days where it begins and ends at midnight or noon, else by the clock. */
  function spanText({ from, to }: Span): string {
    const zone = session.zone;
    const [first, last] = [dateOf(from, zone), lastDateOf(to, zone)];
    const [start, end] = [clockText(from, zone), clockText(to, zone)];
    const byHalves = [MIDNIGHT, NOON].includes(start) && [MIDNIGHT, NOON].includes(end);
    if (!byHalves) return first === last ? `${dayText(first)} ${hours({ from, to })}` : `${dayText(first)} ${start} – ${dayText(last)} ${end}`;
    const halfOf = (isHalf: boolean, half: string): string => (isHalf ? ` ${t(`leave.half.${half}`)}` : "");
    if (first === last) return `${dayText(first)}${halfOf(end === NOON, "am")}${halfOf(start === NOON, "pm")}`;
    return `${dayText(first)}${halfOf(start === NOON, "pm")} – ${dayText(last)}${halfOf(end === NOON, "am")}`;
  }

  return { ...words, lengthText, spanText };
}
