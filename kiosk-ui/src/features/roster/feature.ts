// The roster's places in the console: the week, the day, clocking in, one's own shifts, posts, attendance, leave, the inbox.
import type { ConsoleFeature } from "@/shared/console/feature";
import type { Role } from "@/shared/console/session";
import { useInbox } from "./inbox/store";

/** Those who are rostered themselves. */
const ROSTERED: Role[] = ["manager", "deputy", "lead", "duty"];

export const roster: ConsoleFeature = {
  nav: [
    { to: "/inbox", icon: "cases", label: "inbox.nav", group: "work", roles: ROSTERED, onPhone: true, waiting: () => useInbox().count },
    { to: "/roster", icon: "timeline", label: "roster.nav.week", group: "work" },
    { to: "/shifts", icon: "person", label: "roster.nav.mine", group: "work", roles: ROSTERED, onPhone: true },
    { to: "/leaves", icon: "sun", label: "leave.nav", group: "work" },
    { to: "/clock", icon: "clock", label: "roster.nav.clock", group: "work", roles: ROSTERED },
  ],
  routes: [
    { path: "/roster", component: () => import("./RosterPage.vue") },
    { path: "/roster/day/:date?", component: () => import("./DayPage.vue"), props: true },
    { path: "/roster/rota", component: () => import("./rota/RotaPage.vue") },
    { path: "/roster/posts/:id?", component: () => import("./PostsPage.vue"), props: true },
    { path: "/roster/attendance", component: () => import("./attendance/AttendancePage.vue") },
    { path: "/roster/badges", component: () => import("./presence/BadgesPage.vue") },
    { path: "/shifts", component: () => import("./MinePage.vue") },
    { path: "/clock", component: () => import("./ClockPage.vue") },
    { path: "/leaves/:tab(all|totals)?", component: () => import("./leave/LeavesPage.vue"), props: ({ params }) => ({ tab: params.tab || "mine" }) },
    { path: "/leaves/new", component: () => import("./leave/AskPage.vue") },
    { path: "/inbox/:kind(leave|swap)?/:id?", component: () => import("./inbox/InboxPage.vue"), props: true },
  ],
  watch: () => useInbox().watchOver(),
};
