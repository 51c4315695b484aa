// Who is on duty now, as the kiosk is told: only those who agreed to be shown (/kiosk/on-duty).
import type { components } from "@/shared/api/schema";

export type OnDuty = components["schemas"]["OnDuty"];
export type OnDutyPerson = OnDuty["items"][number];
