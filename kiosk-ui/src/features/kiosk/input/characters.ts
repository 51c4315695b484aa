// Single characters by syllable, and the other way round; loaded when the keyboard first opens.
import { canBegin } from "./syllables";

const MOST = 60;
let table: Record<string, string> | null = null;
const readings = new Map<string, Set<string>>();

/** Loads the table once. */
export async function loadCharacters(): Promise<void> {
  if (table) return;
  const { default: layout } = await import("simple-keyboard-layouts/build/layouts/chinese");
  table = (layout as { layoutCandidates?: Record<string, string> }).layoutCandidates ?? {};
  for (const [syllable, characters] of Object.entries(table)) {
    for (const character of characters.split(" ")) {
      if (!readings.has(character)) readings.set(character, new Set());
      readings.get(character)!.add(syllable);
    }
  }
}

/** Characters read so, the commonest first; for the beginning of a syllable, what it could become. */
export function charactersFor(syllable: string): string[] {
  if (!table || !syllable) return [];
  const exact = table[syllable]?.split(" ") ?? [];
  if (exact.length || !canBegin(syllable)) return exact.slice(0, MOST);
  const later = Object.keys(table).filter((reading) => reading.startsWith(syllable));
  return later.flatMap((reading) => table![reading]!.split(" ").slice(0, 3)).slice(0, MOST);
}

/** True when a character can be read as a syllable (or begins so, for the last one typed). */
function isRead(character: string | undefined, syllable: string, unfinished: boolean): boolean {
  const known = character ? readings.get(character) : undefined;
  if (!known) return false;
  return known.has(syllable) || (unfinished && [...known].some((reading) => reading.startsWith(syllable)));
}

/** The first piece of a text that reads as these syllables, the last of which may be unfinished; "" when none does. */
export function pieceReadAs(syllables: string[], text: string): string {
  const signs = [...text];
  const last = syllables.length - 1;
  const start = signs.findIndex((_, at) => syllables.every((syllable, index) => isRead(signs[at + index], syllable, index === last)));
  return start < 0 || last < 0 ? "" : signs.slice(start, start + syllables.length).join("");
}
