// A register read page by page, newest first, and read anew when the stream tells of a change.
import { onBeforeUnmount, onMounted, ref, watch, type Ref, type WatchSource } from "vue";
import type { Query } from "@/shared/api/http";
import { useLive } from "./live";

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
  const live = useLive();
  const items = ref([]) as Ref<T[]>;
  const loaded = ref(false);
  const hasMore = ref(false);
  const problem = ref<unknown>(null);
  let cursor: string | null = null;
  let turn = 0;

  async function take(query: Query, before: T[]): Promise<void> {
    const mine = ++turn;
    try {
      const list = await read(query);
      // An answer that comes after a later question is dropped.
      if (mine !== turn) return;
      items.value = [...before, ...list.items];
      cursor = list.next_cursor;
      hasMore.value = cursor !== null;
      loaded.value = true;
      problem.value = null;
    } catch (error) {
      if (mine === turn) problem.value = error;
    }
  }

  /** As much as was shown, from the top. */
  const load = (): Promise<void> => take({ limit: Math.min(MOST, Math.max(PAGE, items.value.length)) }, []);
  const more = (): Promise<void> => take({ limit: PAGE, cursor }, items.value);

  let leave: (() => void) | null = null;
  onMounted(() => {
    void load();
    leave = live.follow(topics, () => void load(), () => void load());
  });
  onBeforeUnmount(() => leave?.());
  if (chosen.length)
    watch(chosen, () => {
      items.value = [];
      void load();
    });

  return { items, loaded, hasMore, problem, load, more };
}
