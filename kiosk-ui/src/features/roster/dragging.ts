// What is being dragged over the week: a shift, or a person from the list; and what would come of dropping it there.
import { ref } from "vue";
import { clashOf } from "./form";
import { useHouse } from "./house";
import { useWeek } from "./store";
import { likelyHours, minutesOf, onDate, spanOfShift, workOf } from "./week";
import { useRosterWords } from "./words";
import { useSession } from "@/shared/console/session";
import { instantOf } from "@/shared/console/zoned";
import type { Shift, Span } from "./types";

export interface Target {
  date: string;
  post?: string;
  staff?: string;
}

// One pointer drags one thing; the page and its cells share it.
const shift = ref<Shift | null>(null);
const person = ref("");
const over = ref("");
const hint = ref("");
const problem = ref<unknown>(null);

export function useDragging() {
  const week = useWeek();
  const house = useHouse();
  const session = useSession();
  const { t, nameOf, hours } = useRosterWords();

  function start(what: { shift?: Shift; person?: string }, event: DragEvent): void {
    shift.value = what.shift ?? null;
    person.value = what.person ?? "";
    problem.value = null;
    event.dataTransfer?.setData("text/plain", what.shift?.id ?? what.person ?? "");
    if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
  }

  function stop(): void {
    shift.value = null;
    person.value = "";
    over.value = "";
    hint.value = "";
  }

  const takes = (target: Target): boolean => shift.value !== null || (person.value !== "" && target.post !== undefined);

  /** The hours somebody from the list would get there. */
  function hoursAt(target: Target): Span {
    const hole = week.holes.find((one) => one.post === target.post && one.from.slice(0, 10) === target.date);
    const likely = likelyHours(house.postOf(target.post ?? ""), target.date, hole, week.dayOf(target.date), session.zone);
    return { from: instantOf(target.date, likely.from, session.zone), to: instantOf(target.date, likely.to, session.zone) };
  }

  function enter(key: string, target: Target): void {
    if (!takes(target) || over.value === key) return;
    over.value = key;
    const staff = target.staff ?? shift.value?.staff_id ?? person.value;
    const times = shift.value ? onDate(shift.value, target.date, session.zone) : null;
    const span = times ? spanOfShift(times) : hoursAt(target);
    const clash = clashOf(week.shifts, staff, { start: span.from, end: span.to }, shift.value?.id ?? "");
    const worked = workOf(week.shifts).get(staff) ?? 0;
    const more = shift.value && shift.value.staff_id === staff ? 0 : minutesOf(span);
    const values = { name: nameOf(staff), hours: hours(span), total: ((worked + more) / 60).toFixed(1) };
    hint.value = clash
      ? t("roster.drag.clash", { ...values, post: house.postName(clash.post_id), there: hours(spanOfShift(clash)) })
      : t("roster.drag.fits", values);
  }

  async function drop(target: Target): Promise<void> {
    const [moved, added] = [shift.value, person.value];
    const span = moved ? null : hoursAt(target);
    stop();
    try {
      if (moved) await week.move(moved, target);
      else if (added && span)
        await week.add({ post_id: target.post!, staff_id: added, start: span.from, end: span.to, role: "A", breaks: [] });
    } catch (error) {
      problem.value = error;
    }
  }

  return { shift, person, over, hint, problem, start, stop, takes, enter, drop };
}
