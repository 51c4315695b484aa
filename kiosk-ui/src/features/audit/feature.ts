// The place of the audit trail in the console.
import type { ConsoleFeature } from "@/shared/console/feature";

export const audit: ConsoleFeature = {
  nav: [{ to: "/audit", icon: "timeline", label: "audit.nav", group: "house", roles: ["admin", "manager", "deputy", "auditor"] }],
  routes: [{ path: "/audit", component: () => import("./AuditPage.vue") }],
};
