// What a leave would mean, asked anew shortly after its time, kind, person or substitute changed; the last answer stays meanwhile.
import { onBeforeUnmount, ref, watch } from "vue";
import { useSession } from "@/shared/console/session";
import * as api from "./api";
import { previewFrom, timeFault, type LeaveForm } from "./form";
import type { Preview } from "./types";

const REST_MS = 300;

export function usePreview(form: LeaveForm) {
  const session = useSession();
  const preview = ref<Preview | null>(null);
  const problem = ref<unknown>(null);
  const busy = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | null = null;

  async function look(): Promise<void> {
    asking?.abort();
    const mine = (asking = new AbortController());
    try {
      const read = await api.preview(session.centrePath, previewFrom(form, session.zone), mine.signal);
      if (mine !== asking) return;
      preview.value = read;
      problem.value = null;
    } catch (error) {
      if (mine !== asking || mine.signal.aborted) return;
      preview.value = null;
      problem.value = error;
    }
    busy.value = false;
  }

  function stop(): void {
    clearTimeout(timer);
    asking?.abort();
    busy.value = false;
  }

  watch(
    () => [form.staff, form.kind, form.by, form.fromDate, form.fromHalf, form.toDate, form.toHalf, form.fromClock, form.toClock, form.substitute],
    () => {
      stop();
      if (timeFault(form, session.zone)) return void (preview.value = null);
      busy.value = true;
      timer = setTimeout(() => void look(), REST_MS);
    },
    { immediate: true },
  );
  onBeforeUnmount(stop);

  return { preview, problem, busy };
}
