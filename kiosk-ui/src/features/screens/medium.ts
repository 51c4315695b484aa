// A medium while it is edited. People name the last day; the server is told the day after it.
import { addDays } from "@/shared/console/zoned";
import type { Medium, MediumFields } from "./types";

export interface MediumDraft {
  caption: string;
  english: string;
  first: string;
  last: string;
  opens: string;
  closes: string;
  seconds: number;
}

export const LEAST_SECONDS = 4;
export const MOST_SECONDS = 60;

export const blankMedium = (): MediumDraft => ({
  caption: "", english: "", first: "", last: "", opens: "", closes: "", seconds: 8,
});

export const draftOf = (medium: Medium): MediumDraft => ({
  caption: medium.caption,
  english: medium.translations.en?.caption ?? "",
  first: medium.from ?? "",
  last: medium.to ? addDays(medium.to, -1) : "",
  opens: medium.window?.from ?? "",
  closes: medium.window?.to ?? "",
  seconds: medium.seconds,
});

/** What the server takes; translations into other languages stay as they are. */
export function fieldsOf(draft: MediumDraft, known: Medium | null = null): Partial<MediumFields> {
  const { en, ...others } = known?.translations ?? {};
  const english = draft.english.trim();
  return {
    caption: draft.caption.trim(),
    translations: english ? { ...others, en: { ...en, caption: english } } : others,
    from: draft.first || null,
    to: draft.last ? addDays(draft.last, 1) : null,
    window: draft.opens && draft.closes ? { from: draft.opens, to: draft.closes } : null,
    seconds: draft.seconds,
  };
}

/** What keeps a draft from being saved. */
export function mediumFault(draft: MediumDraft): "days" | "hours" | "half" | "seconds" | null {
  if (draft.first && draft.last && draft.last < draft.first) return "days";
  if (Boolean(draft.opens) !== Boolean(draft.closes)) return "half";
  if (draft.opens && draft.closes <= draft.opens) return "hours";
  if (!Number.isInteger(draft.seconds) || draft.seconds < LEAST_SECONDS || draft.seconds > MOST_SECONDS) return "seconds";
  return null;
}

/** The orders to be changed so that the medium at `at` stands one place earlier (-1) or later (1): [id, order]. */
export function movedOrders(media: Medium[], at: number, by: -1 | 1): [Medium, number][] {
  const other = at + by;
  if (other < 0 || other >= media.length) return [];
  const sorted = [...media];
  [sorted[at], sorted[other]] = [sorted[other]!, sorted[at]!];
  return sorted.map((medium, index): [Medium, number] => [medium, (index + 1) * 10]).filter(([medium, order]) => medium.order !== order);
}
