// Reading a page's data: when it is opened, and again after a break, a lost stream or an ended session.
import { onBeforeUnmount, onMounted } from "vue";
import { useLive } from "./live";

/** `topics`: events that make it out of date at once. */
export function useReading(read: () => unknown, topics: string[] = []): void {
  const again = (): void => void read();
  onMounted(again);
  onBeforeUnmount(useLive().follow(topics, again, again));
}
