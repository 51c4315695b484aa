// The place of notices in the console.
import type { ConsoleFeature } from "@/shared/console/feature";

export const notices: ConsoleFeature = {
  nav: [{ to: "/notices", icon: "flag", label: "notices.nav", group: "registers" }],
  routes: [
    { path: "/notices", component: () => import("./NoticesPage.vue") },
    { path: "/notices/:id", component: () => import("./NoticePage.vue"), props: true },
  ],
};
