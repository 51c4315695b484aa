// What waits for the person at the console, kept current by the stream on every page: the count in the navigation.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { Problem } from "@/shared/api/http";
import { useLive } from "@/shared/console/live";
import { useSession } from "@/shared/console/session";
import * as rosterApi from "../api";
import * as leaveApi from "../leave/api";
import { itemsOf } from "./waiting";
import type { Leave } from "../leave/types";
import type { Swap } from "../types";

const ASK_AGAIN_MS = 120_000;

/** A server without leave has none that waits. */
const unlessMissing = (error: unknown): Leave[] => {
  if (error instanceof Problem && error.status === 404) return [];
  throw error;
};

export const useInbox = defineStore("roster-inbox", () => {
  const session = useSession();
  const live = useLive();
  const leaves = ref<Leave[]>([]);
  const swaps = ref<Swap[]>([]);
  const problem = ref<unknown>(null);
  const loaded = ref(false);

  const me = computed(() => session.user?.staff_id ?? "");
  const isLead = computed(() => session.may("manager", "deputy", "lead"));
  /** Auditor and administrator are asked for nothing. */
  const isAsked = computed(() => session.may("manager", "deputy", "lead", "duty"));
  const items = computed(() => itemsOf(leaves.value, swaps.value, me.value, isLead.value));
  const count = computed(() => items.value.length);

  async function load(): Promise<void> {
    if (!session.centre || session.expired || !isAsked.value || session.user?.must_change_password) return;
    const path = session.centrePath;
    try {
      const [forMe, uncovered, asked, accepted, inForce] = await Promise.all([
        leaveApi.listForMe(path).catch(unlessMissing),
        leaveApi.listUncovered(path).catch(unlessMissing),
        rosterApi.listSwaps(path, { status: "asked", staff: me.value }),
        isLead.value ? rosterApi.listSwaps(path, { status: "accepted" }) : [],
        rosterApi.listSwaps(path, { status: "in_force", staff: me.value }),
      ]);
      leaves.value = [...forMe, ...uncovered.filter(({ may }) => may.includes("cover"))];
      swaps.value = [...asked, ...accepted, ...inForce];
      problem.value = null;
      loaded.value = true;
    } catch (error) {
      // What is known stays; the page says what happened.
      problem.value = error;
    }
  }

  /** Watches from now on; gives the way to stop. */
  function watchOver(): () => void {
    void load();
    const reload = (): void => void load();
    const leave = live.follow([leaveApi.TOPIC, "roster.swap", "roster.published"], reload, reload);
    const again = setInterval(reload, ASK_AGAIN_MS);
    return () => {
      leave();
      clearInterval(again);
    };
  }

  return { items, count, problem, loaded, load, watchOver };
});
