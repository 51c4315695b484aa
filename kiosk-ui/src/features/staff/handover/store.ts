// Handovers that concern the person at the console, kept current: the count of those that wait for their signature.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { useLive } from "@/shared/console/live";
import { useSession } from "@/shared/console/session";
import * as api from "./api";
import { waitingFor } from "./going";
import type { Handover } from "./types";

export const useHandovers = defineStore("staff-handovers", () => {
  const session = useSession();
  const live = useLive();
  const items = ref<Handover[]>([]);
  const loaded = ref(false);
  const problem = ref<unknown>(null);

  const mayManage = computed(() => session.may("admin", "manager", "deputy"));
  const waiting = computed(() => waitingFor(items.value, session.user?.staff_id ?? ""));

  async function load(): Promise<void> {
    if (!session.centre || session.expired || session.user?.must_change_password) return;
    try {
      items.value = await api.listHandovers(session.centrePath);
      problem.value = null;
      loaded.value = true;
    } catch (error) {
      problem.value = error;
    }
  }

  /** Watches from now on; gives the way to stop. */
  function watchOver(): () => void {
    void load();
    const reload = (): void => void load();
    return live.follow([api.TOPIC], reload, reload);
  }

  return { items, loaded, problem, mayManage, waiting, load, watchOver };
});
