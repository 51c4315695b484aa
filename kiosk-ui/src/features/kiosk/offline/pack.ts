// Fetches all entries in quiet moments, so that the kiosk can answer when the server is gone.
import { getEntry, getEntryTitles, getNotices, getTopics } from "../api";
import type { EntryTitle, Result } from "../types";
import type { KeptEntry } from "./search";

const PAUSE_MS = 120;
const titles = new Map<string, EntryTitle[]>();
const entries = new Map<string, Result>();

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** Reads everything in a language once, slowly; stops quietly at the first failure, to be tried again later. */
export async function keepPack(lang: string): Promise<void> {
  try {
    await getNotices(lang);
    for (const topic of await getTopics(lang)) await getEntryTitles(lang, topic.id);
    const all = await getEntryTitles(lang);
    titles.set(lang, all);
    for (const { entry_id } of all) {
      if (entries.has(`${lang} ${entry_id}`)) continue;
      entries.set(`${lang} ${entry_id}`, await getEntry(entry_id, lang));
      await pause();
    }
  } catch {
    // The server went away meanwhile: what was read so far stays.
  }
}

/** What is kept in a language, or in Chinese when nothing is. */
export function keptEntries(lang: string): KeptEntry[] {
  const known = titles.has(lang) ? lang : "zh-CN";
  return (titles.get(known) ?? []).map((title) => ({ title, entry: entries.get(`${known} ${title.entry_id}`) }));
}

/** Forgets the texts, so that the next round reads new versions. */
export const refreshPack = (): void => entries.clear();
