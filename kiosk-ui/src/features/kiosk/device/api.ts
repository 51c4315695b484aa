// The requests of a registered screen, and of the waiting picture on any screen.
import { http } from "@/shared/api/http";
import { askedCentre as centre } from "../address";
import { readKept } from "../offline/kept";
import type { Beat, Heard, Medium, StaffFacts } from "./types";

const BEAT_MS = 5_000;

export const sendBeat = (beat: Beat): Promise<Heard> => http.post("/kiosk/heartbeat", beat, { timeoutMs: BEAT_MS });

export const openStaffPage = (pin: string): Promise<StaffFacts> => http.post("/kiosk/staff-page", { pin });

export const getMedia = async (lang: string): Promise<Medium[]> =>
  (await readKept<{ items: Medium[] }>("/kiosk/attract", { lang, centre })).items;
