// Signing in and out: /session.
import { http } from "@/shared/api/http";
import type { OpenedSession } from "@/shared/console/session";
import type { Credentials } from "./types";

export const currentSession = (): Promise<OpenedSession> => http.get("/session");
export const openSession = (credentials: Credentials): Promise<OpenedSession> => http.post("/session", credentials);
export const closeSession = (): Promise<void> => http.remove("/session");
