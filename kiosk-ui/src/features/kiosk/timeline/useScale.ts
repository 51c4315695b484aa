// Reads off the page where each year has come to stand, and again whenever the page is set anew.
import { onBeforeUnmount, onMounted, shallowRef, watch, type Ref, type ShallowRef } from "vue";
import { scaleFrom, type Anchor, type Scale } from "./scale";

export type Axis = "down" | "across";

export interface Measured {
  scale: Scale;
  length: number;
}

export function useScale(list: Ref<HTMLElement | null>, axis: () => Axis): ShallowRef<Measured> {
  const measured = shallowRef<Measured>({ scale: () => 0, length: 0 });
  let observer: ResizeObserver | undefined;

  function measure(): void {
    if (!list.value) return;
    const down = axis() === "down";
    const anchors = [...list.value.querySelectorAll<HTMLElement>("[data-from]")].flatMap((block): Anchor[] => {
      const start = down ? block.offsetTop : block.offsetLeft;
      const length = down ? block.offsetHeight : block.offsetWidth;
      return [[Number(block.dataset.from), start], [Number(block.dataset.to) + 1, start + length]];
    });
    measured.value = { scale: scaleFrom(anchors), length: anchors[anchors.length - 1]?.[1] ?? 0 };
  }

  onMounted(() => {
    observer = new ResizeObserver(measure);
    if (list.value) observer.observe(list.value);
  });
  watch(list, (element) => {
    observer?.disconnect();
    if (element) observer?.observe(element);
  });
  onBeforeUnmount(() => observer?.disconnect());
  return measured;
}
