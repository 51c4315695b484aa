// What the home screen knows of the centre: its name, hours, topics, services, and the time there by the server's clock,
// which goes on without the server.
import { defineStore } from "pinia";
import { computed, ref, watch } from "vue";
import { serverNow } from "@/shared/api/clock";
import { Problem } from "@/shared/api/http";
import { dateOf, timeOf, timeRange } from "@/shared/format";
import { getHome } from "../api";
import type { Home } from "../types";
import { useNavigation } from "./navigation";

const REFRESH_MS = 60_000;
const CLOCK_MS = 1_000;

/** With several centres on the server, a screen that is not registered cannot know which it stands in. */
function pairIfNeeded(error: unknown): null {
  if (error instanceof Problem && error.code === "centre_required") useNavigation().start({ name: "pair" });
  return null;
}

export const useCentre = defineStore("centre", () => {
  const home = ref<Home | null>(null);
  const now = ref(serverNow());
  let language = "";

  /** Reads the home document; keeps what it has when that fails. */
  async function load(lang: string): Promise<void> {
    language = lang;
    const read = await getHome(lang).catch(pairIfNeeded);
    if (!read || language !== lang) return;
    home.value = read;
    now.value = serverNow();
  }

  const zone = computed(() => home.value?.zone ?? "Asia/Shanghai");
  const date = computed(() => dateOf(now.value, zone.value));
  const time = computed(() => timeOf(now.value, zone.value));
  /** When it is open today; null while that is not known, as after a midnight without the server. */
  const today = computed(() => (home.value?.date === date.value ? home.value.open_today : null));
  const hours = computed(() =>
    today.value?.open ? today.value.windows.map(({ from, to }) => timeRange(from, to)).join("  ") : "",
  );

  /** Starts the clock and the refreshing; once, for as long as the page stands. */
  function keepFresh(): void {
    setInterval(() => (now.value = serverNow()), CLOCK_MS);
    setInterval(() => void load(language), REFRESH_MS);
    watch(date, () => void load(language));
  }

  return { home, now, zone, date, time, today, hours, load, keepFresh };
});
