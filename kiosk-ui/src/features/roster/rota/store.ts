// The rota of a week or month: read, given out, marked; and the shifts that tell who is there to be asked.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { useSession } from "@/shared/console/session";
import { useToday } from "@/shared/console/today";
import * as shiftApi from "../api";
import { useHouse } from "../house";
import { spanOf } from "../week";
import type { Shift } from "../types";
import * as api from "./api";
import { ahead, columnsOf, dueFor, itemOf, turnsOf } from "./rota";
import type { Duty, DutyFields, Filled, Range, RotaDay, RotaItem, Warning } from "./types";

export const useRota = defineStore("roster-rota", () => {
  const session = useSession();
  const house = useHouse();
  const range = ref<Range>({ from: "", to: "" });
  const duties = ref<Duty[]>([]);
  const days = ref<RotaDay[]>([]);
  const shifts = ref<Shift[]>([]);
  const loaded = ref(false);
  const problem = ref<unknown>(null);
  const today = useToday();
  let turn = 0;

  const path = computed(() => session.centrePath);
  const columns = computed(() => columnsOf(duties.value, days.value));
  const turns = computed(() => turnsOf(days.value));
  const open = computed(() => ahead(range.value, today.value));
  /** Places from today on that are nobody's. */
  const empty = computed(() =>
    days.value
      .filter(({ date }) => date >= today.value)
      .flatMap(({ items }) => items)
      .filter(({ staff_id, done_at }) => !staff_id && !done_at).length,
  );
  const mine = computed(() => dueFor(days.value, house.me, today.value));
  const dutyOf = (id: string): Duty | undefined => duties.value.find((duty) => duty.id === id);
  const placeOf = (date: string, duty: string): RotaItem | undefined =>
    itemOf(days.value.find((day) => day.date === date), duty);

  async function load(): Promise<void> {
    const mineTurn = ++turn;
    try {
      const wanted = range.value;
      const [all, rota, worked] = await Promise.all([
        api.listDuties(path.value),
        api.readRota(path.value, wanted),
        shiftApi.listShifts(path.value, spanOf(wanted.from, wanted.to, session.zone)),
        house.loaded ? null : house.load(),
      ]);
      // An answer that comes after a later question is dropped.
      if (mineTurn !== turn) return;
      duties.value = all;
      days.value = rota.days;
      shifts.value = worked.items;
      loaded.value = true;
      problem.value = null;
    } catch (error) {
      if (mineTurn === turn) problem.value = error;
    }
  }

  async function show(wanted: Range): Promise<void> {
    if (wanted.from !== range.value.from || wanted.to !== range.value.to) loaded.value = false;
    range.value = wanted;
    await load();
  }

  function put(date: string, item: RotaItem): void {
    days.value = days.value.map((day) =>
      day.date === date ? { ...day, items: day.items.map((one) => (one.duty_id === item.duty_id ? item : one)) } : day,
    );
  }

  /** Gives a place to somebody or nobody; what the server warns of comes back. */
  async function assign(date: string, duty: string, staff: string | null): Promise<Warning[]> {
    const { warnings, ...item } = await api.assign(path.value, date, duty, staff);
    put(date, item);
    return warnings;
  }

  async function markDone(date: string, duty: string, note: string): Promise<void> {
    put(date, await api.markDone(path.value, date, duty, note));
  }

  /** Gives out in fair turns what is empty from today on. */
  async function fill(): Promise<Filled> {
    const done = open.value ? await api.fill(path.value, open.value) : { filled: [], unfilled: [] };
    await load();
    return done;
  }

  async function keepDuty(duty: Duty | null, fields: DutyFields): Promise<Duty> {
    const kept = duty ? await api.changeDuty(path.value, duty, fields) : await api.addDuty(path.value, fields);
    await load();
    return kept;
  }
  async function putAway(duty: Duty, active: boolean): Promise<void> {
    await api.changeDuty(path.value, duty, { active });
    await load();
  }

  return {
    range, duties, days, shifts, loaded, problem, columns, turns, open, empty, mine, dutyOf, placeOf,
    load, show, assign, markDone, fill, keepDuty, putAway,
  };
});
