// The place of visitors' voices in the console: calls for help, complaints, suggestions, ratings.
import type { ConsoleFeature } from "@/shared/console/feature";

export const visitors: ConsoleFeature = {
  nav: [{ to: "/voices", icon: "complaint", label: "visitors.nav", group: "work" }],
  routes: [
    { path: "/voices", redirect: "/voices/calls" },
    {
      path: "/voices/:tab(calls|complaints|suggestions|ratings)/:id?",
      component: () => import("./VisitorsPage.vue"),
      props: true,
    },
  ],
};
