// The centre's touchscreens, their uptime of the last thirty days, and what their waiting picture plays.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { nameHere } from "@/shared/console/named";
import { useSession } from "@/shared/console/session";
import { addDays, today } from "@/shared/console/zoned";
import * as api from "./api";
import { movedOrders } from "./medium";
import type { Medium, MediumFields, PinState, Place, Screen, ScreenFields, Uptime } from "./types";

const UPTIME_DAYS = 30;

export const useScreens = defineStore("screens", () => {
  const session = useSession();
  const screens = ref<Screen[]>([]);
  const places = ref<Place[]>([]);
  const uptimes = ref<Record<string, Uptime>>({});
  const media = ref<Medium[]>([]);
  const pin = ref<PinState | null>(null);
  const problem = ref<unknown>(null);
  const loaded = ref(false);

  const mayManage = computed(() => session.may("admin", "manager", "deputy"));
  /** Whoever administers the installation keeps no files of the centre. */
  const mayUpload = computed(() => session.may("manager", "deputy"));
  const placeOf = (screen: Screen): string => nameHere(places.value.find(({ id }) => id === screen.place_id));
  const pictureOf = (medium: Medium): string => api.pictureAddress(session.centrePath, medium.file_id);

  async function trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      problem.value = null;
    } catch (error) {
      problem.value = error;
    }
  }

  const loadScreens = (): Promise<void> =>
    trying(async () => {
      screens.value = await api.listScreens(session.centrePath);
      loaded.value = true;
    });

  const loadUptimes = (): Promise<void> =>
    trying(async () => {
      const from = addDays(today(session.zone), 1 - UPTIME_DAYS);
      const seen = screens.value.filter(({ first_seen_at }) => first_seen_at !== null);
      const read = await Promise.all(seen.map((screen) => api.readUptime(session.centrePath, screen, from)));
      uptimes.value = Object.fromEntries(seen.map((screen, index) => [screen.id, read[index]!]));
    });

  const loadMedia = (): Promise<void> => trying(async () => void (media.value = await api.listMedia(session.centrePath)));

  async function load(): Promise<void> {
    await loadScreens();
    await trying(async () => {
      [places.value, pin.value] = await Promise.all([api.listPlaces(session.centrePath), api.readPin(session.centrePath)]);
    });
    await Promise.all([loadUptimes(), loadMedia()]);
  }

  async function change(screen: Screen, fields: ScreenFields): Promise<void> {
    const changed = await api.changeScreen(session.centrePath, screen, fields);
    screens.value = screens.value.map((known) => (known.id === changed.id ? changed : known));
    await loadUptimes();
  }

  async function choosePin(digits: string): Promise<void> {
    await api.setPin(session.centrePath, digits);
    pin.value = await api.readPin(session.centrePath);
  }

  async function addMedium(picture: File, fields: Partial<MediumFields>): Promise<void> {
    const file_id = await api.keepPicture(session.centrePath, picture);
    await api.addMedium(session.centrePath, { ...fields, file_id });
    await loadMedia();
  }

  async function changeMedium(medium: Medium, fields: Partial<MediumFields>): Promise<void> {
    await api.changeMedium(session.centrePath, medium, fields);
    await loadMedia();
  }

  async function moveMedium(at: number, by: -1 | 1): Promise<void> {
    for (const [medium, order] of movedOrders(media.value, at, by))
      await api.changeMedium(session.centrePath, medium, { order });
    await loadMedia();
  }

  async function putAway(medium: Medium): Promise<void> {
    await api.putAway(session.centrePath, medium);
    await loadMedia();
  }

  return {
    screens, places, uptimes, media, pin, problem, loaded, mayManage, mayUpload,
    placeOf, pictureOf, load, loadScreens, loadUptimes, loadMedia, change, choosePin, addMedium, changeMedium, moveMedium, putAway,
  };
});
