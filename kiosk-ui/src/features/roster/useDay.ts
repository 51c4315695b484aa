// One day as the server knows it, read anew by the stream and every half minute, because time itself changes it.
import { computed, onBeforeUnmount, onMounted, ref, watch, type Ref } from "vue";
import { serverNow } from "@/shared/api/clock";
import { useLive } from "@/shared/console/live";
import { useSession } from "@/shared/console/session";
import { addDays } from "@/shared/console/zoned";
import * as api from "./api";
import { listAlerts } from "./presence/api";
import { useHouse } from "./house";
import { spanOf } from "./week";
import type { PostAlert } from "./presence/records";
import type { CalendarDay, Coverage, Session, Shift } from "./types";

const TICK_MS = 30_000;
const TOPICS = ["roster.changed", "roster.published", "roster.swap", "roster.presence", "roster.alert"];

export function useDay(date: Ref<string>) {
  const house = useHouse();
  const session = useSession();
  const live = useLive();
  const shifts = ref<Shift[]>([]);
  const presence = ref<Session[]>([]);
  const planned = ref<Coverage | null>(null);
  const present = ref<Coverage | null>(null);
  const opening = ref<CalendarDay>();
  const alerts = ref<PostAlert[]>([]);
  const problem = ref<unknown>(null);
  const loaded = ref(false);
  const now = ref(serverNow().toISOString());
  const span = computed(() => spanOf(date.value, addDays(date.value, 1), session.zone));

  async function load(): Promise<void> {
    const asked = date.value;
    try {
      const path = session.centrePath;
      const [list, there, plan, fact, calendar, raised] = await Promise.all([
        api.listShifts(path, span.value),
        api.listPresence(path, span.value),
        api.readCoverage(path, span.value, false, "planned"),
        api.readCoverage(path, span.value, false, "present"),
        api.readCalendar(path, { from: asked, to: addDays(asked, 1) }),
        listAlerts(path, span.value),
        house.load(),
      ]);
      // An answer that comes after the reader went to another day is dropped.
      if (asked !== date.value) return;
      shifts.value = list.items;
      [presence.value, planned.value, present.value, opening.value, alerts.value] = [there, plan, fact, calendar[0], raised];
      now.value = serverNow().toISOString();
      problem.value = null;
      loaded.value = true;
    } catch (error) {
      if (asked === date.value) problem.value = error;
    }
  }

  const ticking = setInterval(() => void load(), TICK_MS);
  const unfollow = live.follow(TOPICS, () => void load(), () => void load());
  watch(date, load);
  onMounted(load);
  onBeforeUnmount(() => {
    clearInterval(ticking);
    unfollow();
  });

  return { shifts, presence, planned, present, opening, alerts, problem, loaded, now, span, load };
}
