// What a thing, a person or a post is called, in the language that its reader has chosen.
import { shownLanguage } from "./language";

export interface Named {
  name: string;
  name_en?: string;
  /** In other languages than the centre's first, where it has been given names in them. */
  translations?: Record<string, { name?: string } | undefined>;
}

export function nameHere(thing: Named | null | undefined): string {
  const english = shownLanguage.value.startsWith("zh") ? "" : thing?.name_en;
  return english || thing?.translations?.[shownLanguage.value]?.name || (thing?.name ?? "");
}
