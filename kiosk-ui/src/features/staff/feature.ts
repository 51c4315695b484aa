// People's place in the console, with what they hand over before they go.
import type { ConsoleFeature } from "@/shared/console/feature";
import { useHandovers } from "./handover/store";

export const staff: ConsoleFeature = {
  nav: [{ to: "/people", icon: "people", label: "staff.nav", group: "registers", onPhone: true, waiting: () => useHandovers().waiting.length }],
  routes: [
    { path: "/people/:id?", component: () => import("./StaffPage.vue"), props: true },
    { path: "/handovers", component: () => import("./handover/HandoversPage.vue") },
    { path: "/handovers/new", component: () => import("./handover/GoingPage.vue") },
    { path: "/handovers/:id", component: () => import("./handover/HandoverPage.vue"), props: true },
  ],
  watch: () => useHandovers().watchOver(),
};
