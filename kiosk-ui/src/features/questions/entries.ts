// Finding one's way among the entries, and reading the usage figures; pure.
import type { EntryLine, Kin, Question, UsageCounts, UsageDay } from "./types";

/** Entries whose title or id holds every word typed; `withdrawn` leaves only those taken from the screens. */
export function found(entries: EntryLine[], typed: string, withdrawn: boolean): EntryLine[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (withdrawn && !entry.withdrawn) return false;
    const text = `${entry.title} ${entry.entry_id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The languages in which a question was asked, each once, its own first. */
export const languagesOf = (question: { lang: string; similar: Kin[] }): string[] => [
  ...new Set([question.lang, ...question.similar.map(({ lang }) => lang)]),
];

/** Every wording of a question: what visitors asked, its own first. */
export const wordingsOf = ({ q, lang, similar }: Question): { q: string; lang: string }[] => [
  { q, lang },
  ...similar.map((kin) => ({ q: kin.q, lang: kin.lang })),
];

export const sumOf = (days: UsageDay[]): UsageCounts =>
  days.reduce(
    (sum, day) => ({
      asked: sum.asked + day.asked,
      answered: sum.answered + day.answered,
      cards: sum.cards + day.cards,
      none: sum.none + day.none,
    }),
    { asked: 0, answered: 0, cards: 0, none: 0 },
  );

/** How often each language was asked in, the most asked first. */
export function askedByLanguage(days: UsageDay[]): { lang: string; asked: number }[] {
  const sums = new Map<string, number>();
  for (const { lang, asked } of days.flatMap(({ languages }) => languages)) sums.set(lang, (sums.get(lang) ?? 0) + asked);
  return [...sums].map(([lang, asked]) => ({ lang, asked })).sort((a, b) => b.asked - a.asked);
}

/** A share in whole per cent; null of nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 100);

/** The upper end of a scale that holds `most`: 1, 2 or 5 times a power of ten, at least 5. */
export function scaleOf(most: number): number {
  if (most <= 5) return 5;
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((top) => top >= most)!;
}
