// What the home screen knows of the centre: its name, hours, topics, services, and the centre's own clock.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
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
  const aheadMs = ref(0);
  const now = ref(new Date());
  let language = "";

  /** Reads the home document; keeps what it has when that fails. */
  async function load(lang: string): Promise<void> {
    language = lang;
    const read = await getHome(lang).catch(pairIfNeeded);
    if (!read || language !== lang) return;
    home.value = read;
    aheadMs.value = Math.abs(Date.parse(read.now) - Date.now()) < 86_400_000 ? Date.parse(read.now) - Date.now() : 0;
    now.value = new Date(Date.now() + aheadMs.value);
  }

  const zone = computed(() => home.value?.zone ?? "Asia/Shanghai");
  const date = computed(() => dateOf(now.value, zone.value));
  const time = computed(() => timeOf(now.value, zone.value));
  const hours = computed(() => {
    const today = home.value?.open_today;
    return today?.open ? today.windows.map(({ from, to }) => timeRange(from, to)).join("  ") : "";
  });

  /** Starts the clock and the refreshing; once, for as long as the page stands. */
  function keepFresh(): void {
    setInterval(() => (now.value = new Date(Date.now() + aheadMs.value)), CLOCK_MS);
    setInterval(() => void load(language), REFRESH_MS);
  }

  return { home, now, zone, date, time, hours, load, keepFresh };
});
