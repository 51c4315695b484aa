// The centre's own settings.
import type { ConsoleFeature } from "@/shared/console/feature";

export const centre: ConsoleFeature = {
  nav: [{ to: "/centre", icon: "settings", label: "centre.nav", group: "house" }],
  routes: [{ path: "/centre", component: () => import("./CentrePage.vue") }],
};
