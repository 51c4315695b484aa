// From a business date and a clock time in the centre's zone to an instant, and back to forms.
import { serverNow } from "@/shared/api/clock";
import { dateOf } from "@/shared/format";

const MINUTE = 60_000;

/** Minutes that a zone is ahead of UTC at an instant. */
function offsetMinutes(instant: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(instant);
  const match = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(parts.find((part) => part.type === "timeZoneName")?.value ?? "");
  if (!match?.[1]) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** RFC 3339 with offset: ("2026-11-20", "16:04", "Asia/Shanghai") → "2026-11-20T16:04:00+08:00". */
export function instantOf(date: string, clock: string, zone: string): string {
  const asUtc = new Date(`${date}T${clock}:00Z`);
  // A second look settles dates on which the offset changes.
  const guess = new Date(asUtc.getTime() - offsetMinutes(asUtc, zone) * MINUTE);
  const minutes = offsetMinutes(guess, zone);
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date}T${clock}:00${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** "1604", "16.04", "9" or "16：04" as "16:04"; null when it is no time of day. */
export function clockOf(typed: string): string | null {
  const digits = typed.trim().replace(/[：.．h时]/g, ":");
  const match = /^(\d{1,2})(?::?(\d{2}))?:?$/.exec(digits);
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** The centre's date now, by the server's clock. */
export const today = (zone: string, now = serverNow()): string => dateOf(now, zone);

/** The date so many days later. */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
