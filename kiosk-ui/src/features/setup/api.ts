// The first set-up: /setup.
import { http } from "@/shared/api/http";
import type { OpenedSession } from "@/shared/console/session";
import type { FirstSetup } from "./types";

export const setupNeeded = (): Promise<{ needed: boolean }> => http.get("/setup");
export const setUp = (setup: FirstSetup): Promise<OpenedSession> => http.post("/setup", setup);
