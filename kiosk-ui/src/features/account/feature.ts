// A person's own place in the console.
import type { ConsoleFeature } from "@/shared/console/feature";

export const account: ConsoleFeature = {
  nav: [{ to: "/account", icon: "person", label: "account.nav", group: "house" }],
  routes: [{ path: "/account", component: () => import("./AccountPage.vue") }],
};
