// What somebody types stays in this browser, under their name, until it was sent: a lost session or tab loses nothing.
import { reactive, watch } from "vue";
import { useSession } from "./session";

/** A reactive copy of `blank` that survives reloads, and the way to empty it. */
export function useDraft<T extends object>(name: string, blank: () => T): { draft: T; clear: () => void } {
  const key = keyOf(name);
  const draft = reactive({ ...blank(), ...read<T>(key) }) as T;

  watch(draft, (now) => {
    if (JSON.stringify(now) === JSON.stringify(blank())) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(now));
  });

  /** Also when the form is already gone from the page and watches no more. */
  function clear(): void {
    Object.assign(draft, blank());
    localStorage.removeItem(key);
  }

  return { draft, clear };
}

/** Whether something typed waits under this name. */
export const hasDraft = (name: string): boolean => localStorage.getItem(keyOf(name)) !== null;

const keyOf = (name: string): string => `yizhan.draft.${useSession().user?.staff_id ?? ""}.${name}`;

function read<T>(key: string): Partial<T> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<T>;
  } catch {
    return {};
  }
}
