// Keeps the last good answer of each reading, in memory and (where the browser allows) in the Cache Storage,
// so that a lost server or a reloaded page still has something true to show.
import { http, Problem, urlOf, type Query } from "@/shared/api/http";
import { connection } from "./connection";

const CACHE = "yizhan-kiosk-content";
const READ_MS = 6_000;
const memory = new Map<string, unknown>();

/** The browser's storage; nothing where it has none or refuses it, as without room or without a secure context. */
async function storage(): Promise<Cache | undefined> {
  try {
    return "caches" in globalThis ? await caches.open(CACHE) : undefined;
  } catch {
    return undefined;
  }
}

/** A storage that fails takes no answer away: memory has it still. */
async function keep(url: string, data: unknown): Promise<void> {
  memory.set(url, data);
  const body = new Response(JSON.stringify(data), { headers: { "Content-Type": "application/json" } });
  await (await storage())?.put(url, body).catch(() => undefined);
}

async function kept<T>(url: string): Promise<T | undefined> {
  if (memory.has(url)) return memory.get(url) as T;
  try {
    const response = await (await storage())?.match(url);
    return response ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps something as the answer to a reading that need not be made. */
export const keepAs = (path: string, query: Query, data: unknown): Promise<void> => keep(urlOf(path, query), data);

/** Lets go of every kept answer whose address `isOver` says so of. */
export async function letGo(isOver: (address: URL) => boolean): Promise<void> {
  const over = (url: string): boolean => isOver(new URL(url, location.origin));
  for (const url of [...memory.keys()]) if (over(url)) memory.delete(url);
  const cache = await storage();
  const stored = (await cache?.keys().catch(() => [])) ?? [];
  for (const { url } of stored) if (over(url)) await cache?.delete(url).catch(() => false);
}

/**
 * Reads from the server; from what was kept when it cannot be reached. Throws the Problem when neither has it.
 * While the server is known to be gone, nobody waits for it: what was kept comes at once.
 */
export async function readKept<T>(path: string, query: Query): Promise<T> {
  const url = urlOf(path, query);
  const before = connection.online.value ? undefined : await kept<T>(url);
  if (before !== undefined) return before;
  try {
    const data = await http.get<T>(path, { query, timeoutMs: READ_MS });
    connection.found();
    void keep(url, data);
    return data;
  } catch (error) {
    if (!(error instanceof Problem) || !error.unreachable) throw error;
    connection.lost();
    const last = await kept<T>(url);
    if (last === undefined) throw error;
    return last;
  }
}
