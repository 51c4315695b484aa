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

/** What could not be stored; it waits for as long as the page stands. */
let memory: Letter[] | null = null;
let sending: Promise<void> | null = null;

const waiting = (): Letter[] => {
  if (memory) return memory;
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? "[]") as Letter[];
  } catch {
    return [];
  }
};

/** How many wait to be sent. */
export const waitingLetters = (): number => waiting().length;

function store(letters: Letter[]): void {
  const last = letters.slice(-MOST);
  try {
    localStorage.setItem(STORE, JSON.stringify(last));
    memory = null;
  } catch {
    memory = last;
  }
}

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

async function sendAll(): Promise<void> {
  for (let letters = waiting(); letters.length; letters = waiting()) {
    const { key } = letters[0]!;
    if ((await send(letters[0]!)) === undefined) return;
    store(waiting().filter((letter) => letter.key !== key));
  }
}

/** Sends what waits, oldest first, until one does not get through. Several at a time are one. */
export const sendWaiting = (): Promise<void> => (sending ??= sendAll().finally(() => (sending = null)));
