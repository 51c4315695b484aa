// The console's addresses, gathered from its features. Each page brings the reader to its heading.
import { nextTick } from "vue";
import { createRouter, createWebHistory, type Router } from "vue-router";
import { features } from "./features";

export function createConsoleRouter(): Router {
  const router = createRouter({
    history: createWebHistory("/console"),
    routes: [
      { path: "/", redirect: "/log/today" },
      ...features.flatMap((feature) => feature.routes),
      { path: "/:lost(.*)*", component: () => import("./LostPage.vue") },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });
  router.afterEach(async (to, from) => {
    if (from.matched.length === 0 || to.path === from.path) return;
    await nextTick();
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  });
  return router;
}
