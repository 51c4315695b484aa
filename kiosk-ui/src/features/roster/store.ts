// The week on the page: its shifts with the range's version, what they cover, and the steps that can be taken back.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { Problem } from "@/shared/api/http";
import { isStale } from "@/shared/console/editing";
import { useSession } from "@/shared/console/session";
import { addDays, today } from "@/shared/console/zoned";
import * as api from "./api";
import { copiesOf, linksOf, type Copies } from "./copying";
import { holesOf } from "./cover";
import { useHouse } from "./house";
import { DAYS_OF_WEEK, dateOfShift, daysFrom, mondayOf, onDate, spanOf } from "./week";
import { fieldsOf, follow, withStep, type Step } from "./undo";
import type { CalendarDay, Coverage, NewShift, OfficeDay, Published, Shift, ShiftPatch } from "./types";

export interface CopyOutcome extends Copies {
  made: number;
  /** Shifts that were refused, each with the reason. */
  refused: { shift: Shift; problem: unknown }[];
}

async function unlessGone<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}

export const useWeek = defineStore("roster-week", () => {
  const session = useSession();
  const house = useHouse();
  const monday = ref(mondayOf(today(session.zone)));
  const shifts = ref<Shift[]>([]);
  const coverage = ref<Coverage | null>(null);
  const calendar = ref<CalendarDay[]>([]);
  const office = ref<OfficeDay[]>([]);
  const etag = ref<string | null>(null);
  const steps = ref<Step[]>([]);
  const problem = ref<unknown>(null);
  const loaded = ref(false);
  /** How far copying is: [done, all]. */
  const copying = ref<[number, number] | null>(null);
  let turn = 0;

  const path = computed(() => session.centrePath);
  const days = computed(() => daysFrom(monday.value));
  const span = computed(() => spanOf(monday.value, addDays(monday.value, DAYS_OF_WEEK), session.zone));
  const posts = computed(() => house.postsIn(coverage.value, shifts.value.map(({ post_id }) => post_id)));
  const drafts = computed(() => shifts.value.filter(({ status }) => status === "draft"));
  const holes = computed(() => holesOf(coverage.value, span.value));
  const shiftOf = (id: string): Shift | undefined => shifts.value.find((shift) => shift.id === id);
  const dayOf = (date: string): CalendarDay | undefined => calendar.value.find((day) => day.date === date);
  const officeOf = (date: string): OfficeDay | undefined => office.value.find((day) => day.date === date);

  /** An answer that comes after the week was left, or after a later question, is dropped. */
  async function load(): Promise<void> {
    const mine = ++turn;
    try {
      const [list, cover, opening] = await Promise.all([
        api.listShifts(path.value, span.value),
        api.readCoverage(path.value, span.value, true, "planned"),
        api.readCalendar(path.value, { from: monday.value, to: addDays(monday.value, DAYS_OF_WEEK) }),
      ]);
      if (mine !== turn) return;
      shifts.value = list.items;
      etag.value = list.etag;
      coverage.value = cover;
      calendar.value = opening;
      problem.value = null;
      loaded.value = true;
    } catch (error) {
      if (mine === turn) problem.value = error;
    }
  }

  async function open(week: string): Promise<void> {
    if (week !== monday.value) {
      monday.value = week;
      shifts.value = [];
      coverage.value = null;
      steps.value = [];
    }
    try {
      const [, years] = await Promise.all([house.load(), api.listOfficeYears(path.value)]);
      office.value = years.flatMap(({ days: ofYear }) => ofYear);
    } catch (error) {
      problem.value = error;
    }
    await load();
  }

  /** The date of a shift that is not in the week on the page; nothing for one that is gone. */
  async function find(id: string): Promise<string | null> {
    try {
      return dateOfShift(await api.readShift(path.value, id), session.zone);
    } catch {
      return null;
    }
  }

  const remember = (step: Step): void => void (steps.value = withStep(steps.value, step));

  async function add(fields: NewShift): Promise<Shift> {
    const made = await api.addShift(path.value, fields);
    remember({ kind: "created", made: [made] });
    await load();
    return made;
  }

  async function change(shift: Shift, fields: ShiftPatch): Promise<Shift> {
    const changed = await api.changeShift(path.value, shift, fields);
    remember({ kind: "changed", id: shift.id, from: shift.version, version: changed.version, before: fieldsOf(shift) });
    await load();
    return changed;
  }

  /** Puts a shift on another date, post or person, with the same clock times. */
  const move = (shift: Shift, to: { date?: string; post?: string; staff?: string }): Promise<Shift> =>
    change(shift, {
      ...(to.date ? onDate(shift, to.date, session.zone) : {}),
      ...(to.post ? { post_id: to.post } : {}),
      ...(to.staff ? { staff_id: to.staff } : {}),
    });

  async function discard(shift: Shift): Promise<void> {
    await api.discardShift(path.value, shift);
    remember({ kind: "discarded", id: shift.id, from: shift.version, shift: fieldsOf(shift) });
    await load();
  }

  async function cancel(shift: Shift, reason: string): Promise<void> {
    await api.cancelShift(path.value, shift, reason);
    await load();
  }

  /**
   * Takes the last step back by the request that is its inverse. The step stays when that is refused, but where somebody
   * else has changed the shift since: then it can never be taken back, and theirs stands.
   */
  async function undo(): Promise<void> {
    const step = steps.value.at(-1);
    if (!step) return;
    const older = steps.value.slice(0, -1);
    try {
      steps.value = await takenBack(step, older);
    } catch (error) {
      if (isStale(error)) steps.value = older;
      throw error;
    } finally {
      await load();
    }
  }

  /** The older steps, as they mean the shifts afterwards. A shift that is gone already needs nothing. */
  async function takenBack(step: Step, older: Step[]): Promise<Step[]> {
    if (step.kind === "discarded") {
      const back = await api.addShift(path.value, step.shift);
      return follow(older, { id: step.id, version: step.from }, back);
    }
    if (step.kind === "changed") {
      const back = await unlessGone(() => api.changeShift(path.value, step, step.before));
      return back ? follow(older, { id: step.id, version: step.from }, back) : older;
    }
    for (const made of [...step.made].reverse()) {
      await unlessGone(() => api.discardShift(path.value, made));
      // What is discarded is not asked for again when one of the others is refused.
      step.made = step.made.filter(({ id }) => id !== made.id);
    }
    return older;
  }

  async function copyLast(): Promise<CopyOutcome> {
    const before = spanOf(addDays(monday.value, -DAYS_OF_WEEK), monday.value, session.zone);
    const last = (await api.listShifts(path.value, before)).items.filter(({ start }) => Date.parse(start) >= Date.parse(before.from));
    const plan = copiesOf(last, shifts.value, calendar.value, session.zone);
    const made = new Map<string, string>();
    const shiftsMade: Shift[] = [];
    const outcome: CopyOutcome = { ...plan, made: 0, refused: [] };
    copying.value = [0, plan.copies.length];
    for (const { of, fields } of plan.copies) {
      try {
        const links = linksOf(of, made);
        const breaks = fields.breaks?.map((rest, at) => ({ ...rest, cover_shift_id: links.covers[at] ?? null })) ?? [];
        const copy = await api.addShift(path.value, { ...fields, breaks, backs_up: links.backs_up ?? null });
        made.set(of.id, copy.id);
        shiftsMade.push(copy);
      } catch (refused) {
        outcome.refused.push({ shift: of, problem: refused });
      }
      copying.value = [copying.value[0] + 1, plan.copies.length];
    }
    copying.value = null;
    outcome.made = made.size;
    if (made.size) remember({ kind: "created", made: shiftsMade });
    await load();
    return outcome;
  }

  async function publish(force?: string): Promise<Published> {
    const done = await api.publish(path.value, span.value, etag.value, force);
    steps.value = [];
    await load();
    return done;
  }

  return {
    monday, shifts, coverage, calendar, office, steps, problem, loaded, copying, days, span, posts, drafts, holes,
    shiftOf, dayOf, officeOf, load, open, find, add, change, move, discard, cancel, undo, copyLast, publish,
  };
});
