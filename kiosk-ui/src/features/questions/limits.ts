// How long a short answer may be so that a screen shows it without scrolling: 80 characters or 60 words; pure.
import type { Language } from "./form";

export const MOST: Record<Language, number> = { "zh-CN": 80, en: 60 };

/** Chinese by character, with runs of Latin letters or figures as one each; English by word. */
export function lengthOf(text: string, language: Language): number {
  if (language === "en") return text.split(/\s+/).filter(Boolean).length;
  return text.match(/[A-Za-z0-9]+|[^\sA-Za-z0-9]/gu)?.length ?? 0;
}

export const isTooLong = (text: string, language: Language): boolean => lengthOf(text, language) > MOST[language];
