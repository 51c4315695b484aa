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

/** Sends a letter; true when it need not be sent again. */
async function send({ q, lang, key, queryId }: Letter): Promise<boolean> {
  try {
    await leaveQuestion(q, lang, key, queryId);
    return true;
  } catch (error) {
    return error instanceof Problem && !error.unreachable && error.status !== 429;
  }
}

/** Leaves a question; it is on its way or kept when this returns. */
export async function leave(q: string, lang: string, queryId?: string): Promise<void> {
  const letter: Letter = { q, lang, key: newKey(), ...(queryId ? { queryId } : {}) };
  if (await send(letter)) return;
  store([...waiting(), letter]);
  connection.lost();
}

/** Sends what waits, oldest first, until one does not get through. */
export async function sendWaiting(): Promise<void> {
  for (let letters = waiting(); letters.length; letters = waiting()) {
    if (!(await send(letters[0]!))) return;
    store(waiting().slice(1));
  }
}
