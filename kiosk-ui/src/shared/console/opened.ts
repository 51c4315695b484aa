// The record that lies open beside its register: named by the address, read anew when the register was.
import { ref, watch, type Ref } from "vue";

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

  async function show(): Promise<void> {
    const asked = id();
    problem.value = null;
    if (!asked) return void (opened.value = null);
    try {
      const found = await read(asked);
      if (id() === asked) opened.value = found;
    } catch (error) {
      if (id() === asked) problem.value = error;
    }
  }

  // Also when the list was read anew: somebody else may have changed the one that lies open.
  watch([id, items], show, { immediate: true });
  return { opened, problem, take: (record) => (opened.value = record) };
}
