// The roster's places in the console: the week, the day, clocking in, one's own shifts, posts, attendance.
import type { ConsoleFeature } from "@/shared/console/feature";

export const roster: ConsoleFeature = {
  nav: [
    { to: "/roster", icon: "timeline", label: "roster.nav.week", group: "work" },
    { to: "/shifts", icon: "person", label: "roster.nav.mine", group: "work", roles: ["manager", "deputy", "lead", "duty"], onPhone: true },
    { to: "/clock", icon: "clock", label: "roster.nav.clock", group: "work", roles: ["manager", "deputy", "lead", "duty"] },
  ],
  routes: [
    { path: "/roster", component: () => import("./RosterPage.vue") },
    { path: "/roster/day/:date?", component: () => import("./DayPage.vue"), props: true },
    { path: "/roster/posts/:id?", component: () => import("./PostsPage.vue"), props: true },
    { path: "/roster/attendance", component: () => import("./attendance/AttendancePage.vue") },
    { path: "/shifts", component: () => import("./MinePage.vue") },
    { path: "/clock", component: () => import("./ClockPage.vue") },
  ],
};
