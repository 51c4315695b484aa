// THE list of the console's features. Each brings its pages and its places in the rail; the order here is the rail's.
import { account } from "@/features/account/feature";
import { audit } from "@/features/audit/feature";
import { centre } from "@/features/centre/feature";
import { devices } from "@/features/devices/feature";
import { journal } from "@/features/journal/feature";
import { questions } from "@/features/questions/feature";
import { staff } from "@/features/staff/feature";
import { notices } from "@/features/notices/feature";
import { visitors } from "@/features/visitors/feature";
import { roster } from "@/features/roster/feature";
import { screens } from "@/features/screens/feature";
import type { ConsoleFeature } from "@/shared/console/feature";

export const features: ConsoleFeature[] = [journal, roster, staff, devices, centre, audit, account, notices, visitors, questions, screens];
