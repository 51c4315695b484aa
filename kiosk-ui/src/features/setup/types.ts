// The first set-up: the code from the server's own screen, the centre and its first manager.
import type { components } from "@/shared/api/schema";

export type FirstSetup = components["schemas"]["Setup"];
