// Questions left to the staff. What cannot be sent now is kept on this device and sent when the server is back, once.
import { newKey, Problem } from "@/shared/api/http";
import { leaveQuestion } from "../api";
import { connection } from "./connection";

const STORE = "yizhan.outbox";
const MOST = 200;

interface Letter {
  q: string;
  lang: string;
  key: string;
  queryId?: string | undefined;
}

const waiting = (): Letter[] => {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? "[]") as Letter[];
  } catch {
    return [];
  }
};

/** How many wait to be sent. */
export const waitingLetters = (): number => waiting().length;

const store = (letters: Letter[]): void => localStorage.setItem(STORE, JSON.stringify(letters.slice(-MOST)));

/** Sends a letter; gives its id, null when it was refused for good, nothing when it has to be sent again. */
async function send({ q, lang, key, queryId }: Letter): Promise<string | null | undefined> {
  try {
    return (await leaveQuestion(q, lang, key, queryId)).id;
  } catch (error) {
    return error instanceof Problem && !error.unreachable && error.status !== 429 ? null : undefined;
  }
}

/** Leaves a question; gives the id that follows it, or nothing where it waits here for the server. */
export async function leave(q: string, lang: string, queryId?: string): Promise<string | null> {
  const letter: Letter = { q, lang, key: newKey(), ...(queryId ? { queryId } : {}) };
  const id = await send(letter);
  if (id !== undefined) return id;
  store([...waiting(), letter]);
  connection.lost();
  return null;
}

/** Sends what waits, oldest first, until one does not get through. */
export async function sendWaiting(): Promise<void> {
  for (let letters = waiting(); letters.length; letters = waiting()) {
    if ((await send(letters[0]!)) === undefined) return;
    store(waiting().slice(1));
  }
}
