// Single characters by syllable, loaded when the keyboard first opens. Unfinished syllables find what they could become.
import { canBegin } from "./syllables";

const MOST = 60;
let table: Record<string, string> | null = null;

/** Loads the table once. */
export async function loadCharacters(): Promise<void> {
  if (table) return;
  const { default: layout } = await import("simple-keyboard-layouts/build/layouts/chinese");
  table = (layout as { layoutCandidates?: Record<string, string> }).layoutCandidates ?? {};
}

/** Characters read so, the commonest first; none before the table is loaded. */
export function charactersFor(syllable: string): string[] {
  if (!table || !syllable) return [];
  const exact = table[syllable]?.split(" ") ?? [];
  if (exact.length || !canBegin(syllable)) return exact.slice(0, MOST);
  const later = Object.keys(table).filter((reading) => reading.startsWith(syllable));
  return later.flatMap((reading) => table![reading]!.split(" ").slice(0, 3)).slice(0, MOST);
}
