// The rota's words that are put together: a duty's name, a day, who has a turn.
import { nameHere } from "@/shared/console/named";
import { longDate, spaceScripts, timeOf } from "@/shared/format";
import { useSession } from "@/shared/console/session";
import { useDemandWords } from "../demandWords";
import { useHouse } from "../house";
import { useRosterWords } from "../words";
import type { Duty, Range, RotaItem } from "./types";
import { addDays } from "@/shared/console/zoned";
import type { Reach } from "./rota";

export function useRotaWords() {
  const { t, locale, dayText, daysText, shiftHours } = useRosterWords();
  const { daysText: weekdaysText } = useDemandWords();
  const session = useSession();
  const house = useHouse();

  const chinese = (): boolean => locale.value.startsWith("zh");
  const dutyName = (duty: Duty | undefined): string =>
    duty ? (chinese() ? duty.name["zh-CN"] : duty.name.en || duty.name["zh-CN"]) : "–";
  /** Whoever left is still told by the name the server knows. */
  const holder = (item: RotaItem): string => {
    const person = item.staff_id ? house.personOf(item.staff_id) : undefined;
    return person ? nameHere(person) : (item.name ?? "–");
  };
  const vacatedBy = ({ vacated }: RotaItem): string => {
    const person = vacated ? house.personOf(vacated.staff_id) : undefined;
    return person ? nameHere(person) : (vacated?.name ?? "–");
  };
  const doneBy = (item: RotaItem): string => {
    const person = item.done_by ? house.personOf(item.done_by) : undefined;
    return person ? nameHere(person) : (item.done_by_name ?? "–");
  };
  const clock = (instant: string): string => timeOf(instant, session.zone);
  const weekdays = (duty: Pick<Duty, "weekdays">): string => weekdaysText(duty.weekdays);

  /** "16–22 November", "November 2026". */
  function rangeText({ from, to }: Range, reach: Reach): string {
    if (reach === "month") {
      const [year, month] = from.split("-").map(Number);
      const named = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(new Date(`${from}T12:00:00Z`));
      return spaceScripts(t("roster.rota.month", { year, month: chinese() ? month : named }));
    }
    return daysText(from, addDays(to, -1));
  }
  const wholeRange = ({ from, to }: Range): string => `${longDate(from, locale.value)} – ${longDate(addDays(to, -1), locale.value)}`;

  return { t, locale, dayText, shiftHours, dutyName, holder, vacatedBy, doneBy, clock, weekdays, rangeText, wholeRange };
}
