// The place of touchscreens in the console.
import type { ConsoleFeature } from "@/shared/console/feature";

export const screens: ConsoleFeature = {
  nav: [{ to: "/screens", icon: "screen", label: "screens.nav", group: "registers" }],
  routes: [{ path: "/screens/:id?", component: () => import("./ScreensPage.vue"), props: true }],
};
