// The size of the frame that a plan is shown in, and moving the plan about in it with a finger or a mouse.
import { onBeforeUnmount, onMounted, reactive, ref, watch, type Ref } from "vue";
import type { Plan } from "./types";
import { moved, settled, wholeOf, type Size, type View } from "./view";

const LEAST_DRAG = 6;

export interface Frame {
  frame: Size;
  view: Ref<View>;
  change: (next: View) => void;
  begin: (event: PointerEvent) => void;
  drag: (event: PointerEvent) => void;
  end: () => void;
}

export function useFrame(element: Ref<HTMLElement | null>, plan: () => Plan): Frame {
  const frame = reactive<Size>({ width: 1, height: 1 });
  const view = ref<View>(wholeOf(plan()));
  let held: { x: number; y: number; view: View; ratio: number } | null = null;
  let observer: ResizeObserver | undefined;

  const change = (next: View): void => {
    view.value = settled(next, plan(), frame);
  };

  onMounted(() => {
    observer = new ResizeObserver(() => {
      frame.width = element.value?.clientWidth || 1;
      frame.height = element.value?.clientHeight || 1;
      change(view.value);
    });
    if (element.value) observer.observe(element.value);
  });
  onBeforeUnmount(() => observer?.disconnect());
  watch(
    () => plan().id,
    () => (view.value = wholeOf(plan())),
  );

  const begin = (event: PointerEvent): void => {
    if (view.value.zoom <= 1 || !element.value || (event.target as Element).closest("button")) return;
    // The kiosk is scaled to its screen; a finger's way is measured on the glass.
    const ratio = element.value.getBoundingClientRect().width / frame.width || 1;
    held = { x: event.clientX, y: event.clientY, view: view.value, ratio };
  };
  const drag = (event: PointerEvent): void => {
    if (!held) return;
    const [right, down] = [(held.x - event.clientX) / held.ratio, (held.y - event.clientY) / held.ratio];
    if (Math.hypot(right, down) < LEAST_DRAG) return;
    element.value?.setPointerCapture(event.pointerId);
    view.value = moved(held.view, plan(), frame, right, down);
  };
  const end = (): void => {
    held = null;
  };

  return { frame, view, change, begin, drag, end };
}
