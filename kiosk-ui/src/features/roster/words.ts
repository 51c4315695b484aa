// The roster's words that are put together: hours, what a stretch lacks, when something is.
import { useI18n } from "vue-i18n";
import { dateOf, duration, shortDate, spaceScripts, timeOf, weekday } from "@/shared/format";
import { nameHere } from "@/shared/console/named";
import { useSession } from "@/shared/console/session";
import type { Stretch } from "./cover";
import { useHouse } from "./house";
import { hoursText, minutesOf } from "./week";
import type { Shift, Span } from "./types";

export function useRosterWords() {
  const { t, locale } = useI18n();
  const session = useSession();
  const house = useHouse();

  const nameOf = (id: string): string => {
    const person = house.personOf(id);
    return person ? nameHere(person) : "–";
  };
  /** By what the register knows; somebody it does not, by the name that came with the record. */
  const calledIn = (id: string | null | undefined, name: string | null | undefined): string => {
    const person = id ? house.personOf(id) : undefined;
    return person ? nameHere(person) : (name ?? "");
  };
  const namesOf = (ids: string[]): string => ids.map(nameOf).join(t("roster.and"));

  /** Never broken at its dash. */
  const hours = (span: Span): string => hoursText(span, session.zone).replace("–", "\u2060–\u2060");
  const shiftHours = (shift: Pick<Shift, "start" | "end">): string => hours({ from: shift.start, to: shift.end });
  const lasting = (minutes: number): string => duration(Math.round(minutes), locale.value);
  /** "11 月 21 日 星期六", "Saturday 21 November". */
  const dayText = (date: string): string => {
    const parts = [shortDate(date, locale.value), weekday(date, locale.value)];
    return (locale.value.startsWith("zh") ? parts : parts.reverse()).join(" ");
  };
  /** "16–22 November" of the first and the last day, or both months where they differ. */
  function daysText(first: string, last: string): string {
    if (first.slice(0, 7) !== last.slice(0, 7)) return `${shortDate(first, locale.value)} – ${shortDate(last, locale.value)}`;
    const days = `${Number(first.slice(8))}–${Number(last.slice(8))}`;
    // Long, Chinese would spell the number out.
    const form = locale.value.startsWith("zh") ? "short" : "long";
    const month = new Intl.DateTimeFormat(locale.value, { month: form, timeZone: "UTC" }).format(new Date(`${first}T12:00:00Z`));
    return spaceScripts(t("roster.week.range", { month, days }));
  }
  /** "Saturday 21 November 9:00–17:30" of a span that begins on that date. */
  const when = (span: Span): string => `${dayText(dateOf(span.from, session.zone))} ${hours(span)}`;
  const clock = (instant: string): string => timeOf(instant, session.zone);

  /** "Gap 16:00–17:30, 1 missing", with its minutes where `long`. */
  function wrong(stretch: Stretch, long = false): string {
    const missing = Math.max(0, stretch.required - stretch.heads);
    const values = { hours: hours(stretch), missing, heads: stretch.heads, time: lasting(minutesOf(stretch)) };
    return t(`roster.cover.${stretch.status}${long ? "_long" : ""}`, values);
  }

  return { t, locale, nameOf, calledIn, namesOf, hours, shiftHours, lasting, dayText, daysText, when, clock, wrong };
}
