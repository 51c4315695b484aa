// Dates and times in the centre's zone, 24-hour, in the reader's language. A business date is "YYYY-MM-DD".

interface ZonedParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const partsFormat = new Map<string, Intl.DateTimeFormat>();

function zonedParts(instant: Date, zone: string): ZonedParts {
  let format = partsFormat.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone, year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", hourCycle: "h23",
    });
    partsFormat.set(zone, format);
  }
  const value = (type: string): number => Number(format.formatToParts(instant).find((part) => part.type === type)?.value);
  return { year: value("year"), month: value("month"), day: value("day"), hour: value("hour"), minute: value("minute") };
}

const two = (value: number): string => String(value).padStart(2, "0");

/** The business date of an instant, "2026-11-21". */
export function dateOf(instant: Date | string, zone: string): string {
  const { year, month, day } = zonedParts(new Date(instant), zone);
  return `${year}-${two(month)}-${two(day)}`;
}

/** "9:05" of an instant in a zone. */
export function timeOf(instant: Date | string, zone: string): string {
  const { hour, minute } = zonedParts(new Date(instant), zone);
  return `${hour}:${two(minute)}`;
}

/** "09:00" to "9:00"; anything else is left alone. */
export const plainTime = (clock: string): string => clock.replace(/^0(?=\d:)/, "");

/** "9:00–17:30" with an en dash. */
export const timeRange = (from: string, to: string): string => `${plainTime(from)}–${plainTime(to)}`;

const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

function formatDate(date: string, tag: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...options }).format(noon(date));
}

/** A date in full: "2026 年 11 月 21 日", "21 November 2026". */
export function longDate(date: string, tag: string): string {
  if (tag.startsWith("zh")) {
    const [year, month, day] = date.split("-").map(Number);
    return `${year} 年 ${month} 月 ${day} 日`.replace(/ /g, "\u2009");
  }
  return formatDate(date, tag === "en" ? "en-GB" : tag, { year: "numeric", month: "long", day: "numeric" });
}

/** A date without its year: "11 月 21 日", "21 November". */
export function shortDate(date: string, tag: string): string {
  if (tag.startsWith("zh")) {
    const [, month, day] = date.split("-").map(Number);
    return `${month} 月 ${day} 日`.replace(/ /g, "\u2009");
  }
  return formatDate(date, tag === "en" ? "en-GB" : tag, { month: "long", day: "numeric" });
}

/** "星期六", "Saturday". */
export function weekday(date: string, tag: string): string {
  return formatDate(date, tag === "en" ? "en-GB" : tag, { weekday: "long" });
}

/** Minutes as "27 分", "1 小时 5 分" or "27 min", "1 h 5 min". */
export function duration(minutes: number, tag: string): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const words = tag.startsWith("zh") ? ["小时", "分"] : ["h", "min"];
  const parts = [hours ? `${hours}\u2009${words[0]}` : "", rest || !hours ? `${rest}\u2009${words[1]}` : ""];
  return parts.filter(Boolean).join("\u2009");
}
