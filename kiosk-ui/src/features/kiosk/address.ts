// What the address asks for: /kiosk?answer=pack:entry, ?lang=, ?centre=, ?pair. Links and QR codes are made here too.
import { FIRST_LANGUAGE } from "./words";

const asked = new URLSearchParams(location.search);

/** The centre named in the address: needed where one server has several and this screen is not registered. */
export const askedCentre = asked.get("centre") ?? undefined;
export const askedAnswer = asked.get("answer");
export const askedLanguage = asked.get("lang") ?? FIRST_LANGUAGE;
/** A form to be filled in here: ?say, ?say=suggestion, ?say=complaint. */
export const askedToSay = asked.get("say");
/** The left question that the address follows. */
export const askedQuestion = asked.get("question");
export const askedToPair = asked.has("pair");

/** Where a phone reaches the centre: its public address where it has one, since a screen itself may be open at 127.0.0.1. */
export interface Reached {
  centre: { id: string };
  public_address?: string | null;
}

function addressOf(what: string, language: string, at?: Reached | null): string {
  const query = [what, language === FIRST_LANGUAGE ? "" : `lang=${language}`, at ? `centre=${at.centre.id}` : ""];
  return `${at?.public_address || location.origin}/kiosk?${query.filter(Boolean).join("&")}`;
}

/** The address that opens an answer on another device. */
export const answerAddress = (entryId: string, language: string, at?: Reached | null): string =>
  addressOf(`answer=${encodeURIComponent(entryId).replace("%3A", ":")}`, language, at);

/** The address that opens a form there; the choice between them without a kind. */
export const sayAddress = (kind: string | undefined, language: string, at?: Reached | null): string =>
  addressOf(kind ? `say=${kind}` : "say", language, at);

/** The address that follows a question that was left: only whoever left it has it. */
export const followAddress = (question: string, language: string, at?: Reached | null): string =>
  addressOf(`question=${question}`, language, at);
