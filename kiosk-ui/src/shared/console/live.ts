// The centre's event stream: what others do appears at once. After a break, pages are told to read anew.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { urlOf } from "@/shared/api/http";
import { whenSent } from "./sending";

type Listener = (data: Record<string, unknown>) => void;
export type LiveState = "connecting" | "live" | "lost";

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

export const useLive = defineStore("live", () => {
  const state = ref<LiveState>("connecting");
  /** Names of drafts that could not be sent yet. */
  const unsentDrafts = ref(new Set<string>());
  const listeners = new Map<string, Set<Listener>>();
  const resync = new Set<() => void>();
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  let broken = false;
  let path = "";

  const unsent = computed(() => unsentDrafts.value.size);

  function listen(topic: string): void {
    source?.addEventListener(topic, (event) => {
      const data = JSON.parse((event as MessageEvent<string>).data) as Record<string, unknown>;
      whenSent(() => listeners.get(topic)?.forEach((listener) => listener(data)));
    });
  }

  function connect(): void {
    source = new EventSource(urlOf(path));
    for (const topic of listeners.keys()) listen(topic);
    source.onopen = () => {
      state.value = "live";
      wait = FIRST_WAIT_MS;
      if (broken) resync.forEach((read) => read());
      broken = false;
    };
    source.onerror = () => {
      state.value = "lost";
      broken = true;
      // A browser resumes by itself after a cut, but gives up for good on a refusal.
      if (source?.readyState !== EventSource.CLOSED) return;
      retry = setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
  }

  function open(centrePath: string): void {
    close();
    path = `${centrePath}/events`;
    state.value = "connecting";
    connect();
  }

  /** What happens until it is opened again is missed: pages read anew then, as after any break. */
  function close(): void {
    clearTimeout(retry);
    broken ||= source !== null;
    source?.close();
    source = null;
  }

  /** Calls back on each event of a topic; `onResync` when events may have been missed. Gives the way to stop. */
  function follow(topics: string[], listener: Listener, onResync: () => void): () => void {
    for (const topic of topics) {
      const known = listeners.get(topic);
      if (!known) {
        listeners.set(topic, new Set());
        listen(topic);
      }
      listeners.get(topic)?.add(listener);
    }
    resync.add(onResync);
    return () => {
      topics.forEach((topic) => listeners.get(topic)?.delete(listener));
      resync.delete(onResync);
    };
  }

  function markUnsent(draft: string, isUnsent: boolean): void {
    if (isUnsent) unsentDrafts.value.add(draft);
    else unsentDrafts.value.delete(draft);
  }

  return { state, unsent, open, close, follow, markUnsent };
});
