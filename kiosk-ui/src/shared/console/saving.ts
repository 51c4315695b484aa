// One form's saving: busy, done, or the problem that kept it from being done.
import { ref } from "vue";
import { isStale } from "./editing";
import { sendFirst } from "./sending";

export function useSaving() {
  const busy = ref(false);
  const saved = ref(false);
  const problem = ref<unknown>(null);

  /** True when the action succeeded. Where somebody else was quicker, `reread` brings in how things stand now. */
  async function save(action: () => Promise<unknown>, reread?: () => Promise<unknown>): Promise<boolean> {
    busy.value = true;
    saved.value = false;
    problem.value = null;
    try {
      await sendFirst(action);
      saved.value = true;
    } catch (error) {
      if (isStale(error)) await reread?.().catch(() => undefined);
      problem.value = error;
    }
    busy.value = false;
    return saved.value;
  }

  return { busy, saved, problem, save };
}
