// The height of an element as it is set, for what has to keep below it.
import { onBeforeUnmount, ref, watch, type Ref } from "vue";

export function useHeight(element: Ref<HTMLElement | null>): Ref<number> {
  const height = ref(0);
  const observer = new ResizeObserver(() => (height.value = element.value?.offsetHeight ?? 0));
  watch(element, (now) => {
    observer.disconnect();
    if (now) observer.observe(now);
  });
  onBeforeUnmount(() => observer.disconnect());
  return height;
}
