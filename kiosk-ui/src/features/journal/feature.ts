// The log's places in the console.
import type { ConsoleFeature } from "@/shared/console/feature";

export const journal: ConsoleFeature = {
  nav: [
    { to: "/log", icon: "book", label: "journal.nav.log", group: "work", onPhone: true },
    { to: "/days", icon: "roster", label: "journal.nav.days", group: "work", onPhone: true },
  ],
  routes: [
    { path: "/log", redirect: "/log/today" },
    { path: "/log/:date(today|\\d{4}-\\d{2}-\\d{2})", component: () => import("./LogPage.vue"), props: true },
    { path: "/days", component: () => import("./DaysPage.vue") },
  ],
};
