// The record that lies open beside its register: named by the address, read anew when the register was.
import { ref, watch, type Ref } from "vue";
import { newestOnly } from "./newest";

export interface Opened<T> {
  opened: Ref<T | null>;
  problem: Ref<unknown>;
  /** What a step just made of it, without asking again. */
  take: (record: T) => void;
}

/** `id` is that of the address, nothing when none is open; `items` the register's list. */
export function useOpened<T>(
  id: () => string | undefined,
  items: Ref<unknown>,
  read: (id: string) => Promise<T>,
): Opened<T> {
  const opened = ref(null) as Ref<T | null>;
  const problem = ref<unknown>(null);

  const asking = newestOnly();
  let shown: string | undefined;

  async function show(): Promise<void> {
    const isNewest = asking();
    const asked = id();
    // One record never lies open under another's address, also when that one cannot be read.
    if (shown !== asked) opened.value = null;
    shown = asked;
    problem.value = null;
    if (!asked) return;
    try {
      const found = await read(asked);
      if (isNewest()) opened.value = found;
    } catch (error) {
      if (isNewest()) problem.value = error;
    }
  }

  // Also when the list was read anew: somebody else may have changed the one that lies open.
  watch([id, items], show, { immediate: true });
  return { opened, problem, take: (record) => (opened.value = record) };
}
