// Fetches all entries, the map and the timeline in quiet moments, so that the kiosk can answer when the server is gone.
import { ref } from "vue";
import { getEntry, getEntryTitles, getHome, getMap, getNotices, getTimeline, getTopics } from "../api";
import type { EntryTitle, Result } from "../types";
import { connection } from "./connection";
import type { KeptEntry } from "./search";

const PAUSE_MS = 120;
const titles = new Map<string, EntryTitle[]>();
const entries = new Map<string, Result>();

/** Counts each reading of the pack, so that what depends on it can look again. */
export const packReads = ref(0);

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** Reads everything in a language once, slowly; stops quietly at the first failure, to be tried again later. */
export async function keepPack(lang: string): Promise<void> {
  try {
    await getNotices(lang);
    const { has_map, has_timeline } = await getHome(lang);
    if (has_map) await getMap(lang);
    if (has_timeline) await getTimeline(lang);
    for (const topic of await getTopics(lang)) await getEntryTitles(lang, topic.id);
    const all = await getEntryTitles(lang);
    titles.set(lang, all);
    for (const { entry_id } of all) {
      if (entries.has(`${lang} ${entry_id}`)) continue;
      entries.set(`${lang} ${entry_id}`, await getEntry(entry_id, lang));
      // Only a server is spared; what was kept is read at once.
      if (connection.online.value) await pause();
    }
  } catch {
    // The server went away meanwhile: what was read so far stays.
  } finally {
    packReads.value += 1;
  }
}

/** What is kept in a language, or in Chinese when nothing is. */
export function keptEntries(lang: string): KeptEntry[] {
  const known = titles.has(lang) ? lang : "zh-CN";
  return (titles.get(known) ?? []).map((title) => ({ title, entry: entries.get(`${known} ${title.entry_id}`) }));
}

/** Forgets the texts, so that the next round reads new versions. */
export const refreshPack = (): void => entries.clear();
