// An answer while it is written, in both languages of the console; pure.
import { PROVENANCES, type Draft, type Provenance, type Source, type Texts } from "./types";

export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export interface AnswerForm {
  texts: Record<Language, Texts>;
  topic: string;
  provenance: Provenance;
  sources: Source[];
}

const noTexts = (): Texts => ({ title: "", answer: "", more: "" });
const noSource = (): Source => ({ work: "", locus: "" });

/** The language of an answer's own texts: the centre's first one where the console writes it, else Chinese. */
export const baseOf = (first: string): Language => LANGUAGES.find((language) => language === first) ?? "zh-CN";

export function formOf(draft: Draft | null, first: string): AnswerForm {
  const base = baseOf(first);
  const textsIn = (language: Language): Texts => {
    const { title, answer, more } = (language === base ? draft : draft?.translations[language]) ?? noTexts();
    return { title, answer, more };
  };
  return {
    texts: { "zh-CN": textsIn("zh-CN"), en: textsIn("en") },
    topic: draft?.topic ?? "",
    provenance: draft?.provenance ?? PROVENANCES[0]!,
    sources: draft?.sources.map(({ work, locus }) => ({ work, locus })) ?? [noSource()],
  };
}

const trimmed = ({ title, answer, more }: Texts): Texts => ({
  title: title.trim(),
  answer: answer.trim(),
  more: more.trim(),
});

/** What is sent; a language without any text and a source without a work are left out. */
export function draftOf(form: AnswerForm, first: string): Draft {
  const base = baseOf(first);
  const others = LANGUAGES.filter((language) => language !== base && !isEmpty(form.texts[language]));
  return {
    ...trimmed(form.texts[base]),
    topic: form.topic,
    provenance: form.provenance,
    sources: form.sources
      .map(({ work, locus }) => ({ work: work.trim(), locus: locus.trim() }))
      .filter(({ work }) => work),
    translations: Object.fromEntries(others.map((language) => [language, trimmed(form.texts[language])])),
  };
}

const isEmpty = ({ title, answer, more }: Texts): boolean => !`${title}${answer}${more}`.trim();

/** What is still missing before it can be sent, in the order of the form; [] when nothing is. */
export function missingOf(form: AnswerForm, first: string): string[] {
  const missing: string[] = [];
  for (const language of LANGUAGES) {
    const texts = form.texts[language];
    if (language !== baseOf(first) && isEmpty(texts)) continue;
    if (!texts.title.trim()) missing.push(`title_${language}`);
    if (!texts.answer.trim()) missing.push(`answer_${language}`);
  }
  if (!form.topic) missing.push("topic");
  if (!form.sources.some(({ work }) => work.trim())) missing.push("sources");
  return missing;
}

/** Where the server's pointer for a text lies: "/title", "/translations/en/title". */
export const pointerOf = (language: Language, field: keyof Texts, first: string): string =>
  language === baseOf(first) ? `/${field}` : `/translations/${language}/${field}`;
