// Which of three layouts fits the window, and how much a kiosk's design of 1080×1920 or 1920×1080 is scaled to fill it.
import { readonly, ref } from "vue";

export type Layout = "portrait" | "landscape" | "compact";

const COMPACT_WIDTH = 700;
const COMPACT_HEIGHT = 600;
const LEAST_SCALE = 0.5;

export interface Fit {
  layout: Layout;
  scale: number;
}

/** Phones, small windows and a kiosk at 200 % zoom are compact and never scaled. */
export function fitFor(width: number, height: number): Fit {
  if (width < COMPACT_WIDTH || height < COMPACT_HEIGHT) return { layout: "compact", scale: 1 };
  const layout = width <= height ? "portrait" : "landscape";
  const [wide, high] = layout === "portrait" ? [1080, 1920] : [1920, 1080];
  return { layout, scale: Math.max(LEAST_SCALE, Math.min(width / wide, height / high)) };
}

const layout = ref<Layout>("portrait");

function apply(): void {
  const fit = fitFor(window.innerWidth, window.innerHeight);
  layout.value = fit.layout;
  document.documentElement.dataset.layout = fit.layout;
  document.documentElement.style.setProperty("--scale", String(fit.scale));
}

/** Follows the window from now on. */
export function followWindow(): void {
  apply();
  window.addEventListener("resize", apply);
}

export const useLayout = () => readonly(layout);
