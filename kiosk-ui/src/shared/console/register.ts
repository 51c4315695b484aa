// A register read page by page, newest first, and read anew when the stream tells of a change.
import { ref, watch, type Ref, type WatchSource } from "vue";
import type { Query } from "@/shared/api/http";
import { newestOnly } from "./newest";
import { useReading } from "./reading";

const PAGE = 50;
const MOST = 500;

/** A page of a register as the server tells it. */
export interface List<T> {
  items: T[];
  next_cursor: string | null;
}

export interface Register<T> {
  items: Ref<T[]>;
  loaded: Ref<boolean>;
  hasMore: Ref<boolean>;
  problem: Ref<unknown>;
  load: () => Promise<void>;
  more: () => Promise<void>;
}

/** `read` gets limit and cursor; `chosen` names what the list depends on. */
export function useRegister<T extends { id: string }>(
  read: (query: Query) => Promise<List<T>>,
  topics: string[],
  chosen: WatchSource[] = [],
): Register<T> {
  const items = ref([]) as Ref<T[]>;
  const loaded = ref(false);
  const hasMore = ref(false);
  const problem = ref<unknown>(null);
  let cursor: string | null = null;
  const asking = newestOnly();

  async function take(query: Query, before: T[]): Promise<void> {
    const isNewest = asking();
    try {
      const list = await read(query);
      // An answer that comes after a later question is dropped.
      if (!isNewest()) return;
      items.value = [...before, ...list.items];
      cursor = list.next_cursor;
      hasMore.value = cursor !== null;
      loaded.value = true;
      problem.value = null;
    } catch (error) {
      if (isNewest()) problem.value = error;
    }
  }

  /** As much as was shown, from the top. */
  const load = (): Promise<void> => take({ limit: Math.min(MOST, Math.max(PAGE, items.value.length)) }, []);
  const more = (): Promise<void> => take({ limit: PAGE, cursor }, items.value);

  useReading(load, topics);
  // That there is none is said only once the answer for what is chosen now has come.
  if (chosen.length)
    watch(chosen, () => {
      items.value = [];
      loaded.value = hasMore.value = false;
      void load();
    });

  return { items, loaded, hasMore, problem, load, more };
}
