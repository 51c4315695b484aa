// The centre's date and the time to the minute as something a page can watch: a desk stays open over midnight.
import { computed, readonly, ref, type ComputedRef, type Ref } from "vue";
import { serverNow } from "@/shared/api/clock";
import { useSession } from "./session";
import { today } from "./zoned";

const MINUTE_MS = 60_000;
const minute = ref(serverNow());
let ticking = false;

/** One clock for all pages. It ticks when the server's minute turns, and when a sleeping page is looked at again. */
function tick(): void {
  minute.value = serverNow();
  setTimeout(tick, MINUTE_MS - (minute.value.getTime() % MINUTE_MS));
}

/** The server's time, set anew each minute. */
export function useMinute(): Readonly<Ref<Date>> {
  // The first answer may have come since: before it, only this machine's clock was known.
  minute.value = serverNow();
  if (!ticking) {
    ticking = true;
    tick();
    document.addEventListener("visibilitychange", () => (minute.value = serverNow()));
  }
  return readonly(minute) as Readonly<Ref<Date>>;
}

/** The centre's date, "2026-11-21", that turns at midnight in its zone. */
export function useToday(): ComputedRef<string> {
  const session = useSession();
  const now = useMinute();
  return computed(() => today(session.zone, now.value));
}
