// People's place in the console.
import type { ConsoleFeature } from "@/shared/console/feature";

export const staff: ConsoleFeature = {
  nav: [{ to: "/people", icon: "people", label: "staff.nav", group: "registers", onPhone: true }],
  routes: [{ path: "/people/:id?", component: () => import("./StaffPage.vue"), props: true }],
};
