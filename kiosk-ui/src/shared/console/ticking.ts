// The time as the server has it, running while a page is open.
import { onBeforeUnmount, onMounted, ref, type Ref } from "vue";
import { serverNow } from "@/shared/api/clock";

const TICK_MS = 1_000;

export function useTicking(): Ref<Date> {
  const now = ref(serverNow());
  let ticking: ReturnType<typeof setInterval> | undefined;
  onMounted(() => (ticking = setInterval(() => (now.value = serverNow()), TICK_MS)));
  onBeforeUnmount(() => clearInterval(ticking));
  return now;
}
