// Sends what visitors say. Nothing of it is ever kept on this device: what cannot be sent now stays on the screen.
import { http } from "@/shared/api/http";
import { askedCentre as centre } from "../address";
import type { NewComplaint, NewRating, NewSuggestion, Receipt } from "./types";

const WRITE_MS = 10_000;

const send = (path: string, body: object, lang: string, key: string): Promise<Receipt> =>
  http.post<Receipt>(path, { ...body, lang, centre }, { key, timeoutMs: WRITE_MS });

export const sendRating = (rating: NewRating, lang: string, key: string): Promise<Receipt> =>
  send("/kiosk/ratings", rating, lang, key);

export const sendSuggestion = (suggestion: NewSuggestion, lang: string, key: string): Promise<Receipt> =>
  send("/kiosk/suggestions", suggestion, lang, key);

export const sendComplaint = (complaint: NewComplaint, lang: string, key: string): Promise<Receipt> =>
  send("/kiosk/complaints", complaint, lang, key);
