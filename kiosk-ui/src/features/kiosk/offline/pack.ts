// Fetches all entries, the map and the timeline in quiet moments, so that the kiosk can answer when the server is gone.
import { ref } from "vue";
import { Problem } from "@/shared/api/http";
import { getEntry, getEntryTitles, getHome, getMap, getNotices, getTimeline, getTopics, keepOnly, keepTopicTitles } from "../api";
import type { EntryTitle, Result } from "../types";
import { connection } from "./connection";
import type { KeptEntry } from "./search";

/** The server is read for a quarter of the time at most: after each entry it is left alone three times as long. */
const REST = 3;
const MOST_REST_MS = 120;
const titles = new Map<string, EntryTitle[]>();
const entries = new Map<string, Result>();
/** Kept, and to be read anew. */
const stale = new Set<string>();

/** Counts each reading of the pack, so that what depends on it can look again. */
export const packReads = ref(0);

const pause = (tookMs: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.min(tookMs * REST, MOST_REST_MS)));

/** Reads the titles in a language, and lets go of every kept entry that is no longer among them. */
export async function keepTitles(lang: string): Promise<void> {
  const all = await getEntryTitles(lang);
  titles.set(lang, all);
  for (const { id } of await getTopics(lang)) await keepTopicTitles(lang, id, all.filter(({ topic }) => topic === id));
  // What was kept says nothing about what was withdrawn since.
  if (!connection.online.value) return;
  const ids = new Set(all.map(({ entry_id }) => entry_id));
  for (const key of entries.keys()) if (key.startsWith(`${lang} `) && !ids.has(key.slice(lang.length + 1))) entries.delete(key);
  await keepOnly(lang, ids);
  packReads.value += 1;
}

/** Reads one entry, unless it was withdrawn a moment ago. */
async function keepEntry(lang: string, id: string): Promise<void> {
  try {
    entries.set(`${lang} ${id}`, await getEntry(id, lang));
    stale.delete(`${lang} ${id}`);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) throw error;
  }
}

/** Reads everything in a language once, slowly; stops quietly at the first failure, to be tried again later. */
export async function keepPack(lang: string): Promise<void> {
  try {
    await getNotices(lang);
    const { has_map, has_timeline } = await getHome(lang);
    if (has_map) await getMap(lang);
    if (has_timeline) await getTimeline(lang);
    await keepTitles(lang);
    for (const { entry_id } of keptTitles(lang)) {
      if (entries.has(`${lang} ${entry_id}`) && !stale.has(`${lang} ${entry_id}`)) continue;
      const began = performance.now();
      await keepEntry(lang, entry_id);
      // Only a server is spared; what was kept is read at once.
      if (connection.online.value) await pause(performance.now() - began);
    }
  } catch {
    // The server went away meanwhile: what was read so far stays.
  } finally {
    packReads.value += 1;
  }
}

/** The same for several, one after the other. */
export async function keepPacks(languages: string[]): Promise<void> {
  for (const language of languages) await keepPack(language);
}

export const keptLanguages = (): string[] => [...titles.keys()];

export const keptTitles = (lang: string): EntryTitle[] => titles.get(lang) ?? [];

/** What is kept in a language, or in Chinese when nothing is. */
export function keptEntries(lang: string): KeptEntry[] {
  const known = titles.has(lang) ? lang : "zh-CN";
  return (titles.get(known) ?? []).map((title) => ({ title, entry: entries.get(`${known} ${title.entry_id}`) }));
}

/** The next round reads new versions; until they have come the old ones serve. */
export const refreshPack = (): void => [...entries.keys()].forEach((key) => stale.add(key));
