// What the address asks for: /kiosk?answer=pack:entry, ?lang=, ?centre=, ?pair. Links and QR codes are made here too.
import { FIRST_LANGUAGE } from "./words";

const asked = new URLSearchParams(location.search);

/** The centre named in the address: needed where one server has several and this screen is not registered. */
export const askedCentre = asked.get("centre") ?? undefined;
export const askedAnswer = asked.get("answer");
export const askedLanguage = asked.get("lang") ?? FIRST_LANGUAGE;
/** A form to be filled in here: ?say, ?say=suggestion, ?say=complaint. */
export const askedToSay = asked.get("say");
export const askedToPair = asked.has("pair");

function addressOf(what: string, language: string, centre?: string): string {
  const query = [what, language === FIRST_LANGUAGE ? "" : `lang=${language}`, centre ? `centre=${centre}` : ""];
  return `${location.origin}/kiosk?${query.filter(Boolean).join("&")}`;
}

/** The address that opens an answer on another device. */
export const answerAddress = (entryId: string, language: string, centre?: string): string =>
  addressOf(`answer=${encodeURIComponent(entryId).replace("%3A", ":")}`, language, centre);

/** The address that opens a form there; the choice between them without a kind. */
export const sayAddress = (kind: string | undefined, language: string, centre?: string): string =>
  addressOf(kind ? `say=${kind}` : "say", language, centre);
