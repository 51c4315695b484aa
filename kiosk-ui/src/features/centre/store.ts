// The centre being looked at and edited.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { useSession } from "@/shared/console/session";
import { addDays, today } from "@/shared/console/zoned";
import * as api from "./api";
import type { CalendarDay, CalendarException, Centre, CentreFields, Place, PlaceKind } from "./types";

const CALENDAR_DAYS = 366;

export const useCentre = defineStore("centre", () => {
  const session = useSession();
  const centre = ref<Centre | null>(null);
  const exceptions = ref<CalendarDay[]>([]);
  const places = ref<Place[]>([]);
  const problem = ref<unknown>(null);

  const mayChange = computed(() => session.may("manager", "admin"));

  async function loadExceptions(): Promise<void> {
    const from = today(session.zone);
    const days = await api.readCalendar(session.centrePath, from, addDays(from, CALENDAR_DAYS));
    exceptions.value = days.filter((day) => day.exception);
  }

  async function load(): Promise<void> {
    try {
      [centre.value, places.value] = await Promise.all([
        api.readCentre(session.centrePath),
        api.listPlaces(session.centrePath),
        loadExceptions(),
      ]);
      problem.value = null;
    } catch (error) {
      problem.value = error;
    }
  }

  async function change(fields: CentreFields): Promise<void> {
    centre.value = await api.changeCentre(session.centrePath, centre.value!, fields);
    await session.loadCentre();
  }

  async function setException(date: string, exception: CalendarException): Promise<void> {
    await api.setException(session.centrePath, date, exception);
    await loadExceptions();
  }

  async function removeException(date: string): Promise<void> {
    await api.removeException(session.centrePath, date);
    await loadExceptions();
  }

  async function addPlace(name: string, kind: PlaceKind): Promise<void> {
    places.value = [...places.value, await api.addPlace(session.centrePath, { name, kind })];
  }

  async function changePlace(place: Place, fields: Parameters<typeof api.changePlace>[2]): Promise<void> {
    const changed = await api.changePlace(session.centrePath, place, fields);
    places.value = places.value.map((known) => (known.id === changed.id ? changed : known));
  }

  return {
    centre,
    exceptions,
    places,
    problem,
    mayChange,
    load,
    change,
    setException,
    removeException,
    addPlace,
    changePlace,
  };
});
