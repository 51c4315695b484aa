// What the address asks for: /kiosk?answer=pack:entry, ?lang=, ?centre=, ?pair. Links and QR codes are made here too.
import { FIRST_LANGUAGE } from "./words";

const asked = new URLSearchParams(location.search);

/** The centre named in the address: needed where one server has several and this screen is not registered. */
export const askedCentre = asked.get("centre") ?? undefined;
export const askedAnswer = asked.get("answer");
export const askedLanguage = asked.get("lang") ?? FIRST_LANGUAGE;
export const askedToPair = asked.has("pair");

/** The address that opens an answer on another device. */
export function answerAddress(entryId: string, language: string, centre?: string): string {
  const query = [
    `answer=${encodeURIComponent(entryId).replace("%3A", ":")}`,
    language === FIRST_LANGUAGE ? "" : `lang=${language}`,
    centre ? `centre=${centre}` : "",
  ];
  return `${location.origin}/kiosk?${query.filter(Boolean).join("&")}`;
}
