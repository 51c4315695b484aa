// Which content the centre shows now. A change is learned within seconds: what was withdrawn leaves the screen and what
// is kept at once; everything else is read anew in quiet moments.
import { readonly, ref } from "vue";
import { getContentMark } from "../api";
import { keepPacks, keepTitles, keptLanguages, keptTitles, refreshPack } from "../offline/pack";

const gone = ref<ReadonlySet<string>>(new Set());
const changes = ref(0);
let seen: string | null = null;

/** `changes` counts the changes that were noticed, so that open lists can look again. */
export const content = { changes: readonly(changes) };

/** Whether an entry was withdrawn while this page stood. */
export const isGone = (id: string): boolean => gone.value.has(id);

/** Without what was withdrawn. */
export const stillThere = <T extends { entry_id: string }>(entries: readonly T[]): T[] =>
  entries.filter(({ entry_id }) => !isGone(entry_id));

/** Notes of one entry whether the server has it. */
export function noteEntry(id: string, there: boolean): void {
  if (isGone(id) !== there) return;
  gone.value = new Set(there ? [...gone.value].filter((other) => other !== id) : [...gone.value, id]);
}

const idsOf = (languages: string[]): string[] => languages.flatMap((lang) => keptTitles(lang).map(({ entry_id }) => entry_id));

/** Compares what was kept with what there is now, in every language that is kept; what is left over is dropped. */
async function drop(): Promise<void> {
  const languages = keptLanguages();
  if (!languages.length) return;
  const before = [...gone.value, ...idsOf(languages)];
  for (const language of languages) await keepTitles(language);
  const now = new Set(idsOf(languages));
  gone.value = new Set(before.filter((id) => !now.has(id)));
}

async function renew(): Promise<void> {
  await drop();
  changes.value += 1;
  refreshPack();
  void keepPacks(keptLanguages());
}

/** Looks whether the content is another than before. Throws the Problem when the server cannot say. */
export async function lookAtContent(): Promise<void> {
  const now = await getContentMark();
  const changed = seen !== null && seen !== now;
  if (changed) await renew();
  seen = now;
}
