// The devices' place in the console.
import type { ConsoleFeature } from "@/shared/console/feature";

export const devices: ConsoleFeature = {
  nav: [
    {
      to: "/devices",
      icon: "device",
      label: "devices.nav",
      group: "registers",
      roles: ["admin", "manager", "deputy", "auditor"],
    },
  ],
  routes: [{ path: "/devices", component: () => import("./DevicesPage.vue") }],
};
