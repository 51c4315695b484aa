// What follows from notices by themselves.
import type { Notice } from "../types";

/** A version of a notice, as a screen says that it shows it. */
export interface Shown {
  id: string;
  version: number;
}

/** The urgent notices whose last day is not over. `today` and `valid_to` are dates of the centre, "2026-11-21". */
export const standing = (notices: readonly Notice[], today: string): Notice[] =>
  notices.filter(({ urgent, valid_to }) => urgent && (!valid_to || valid_to >= today));

/** The title of a notice in other languages; left out where it has none of its own or another has the same. */
export function abroad(notice: Notice, others: Record<string, Notice[]>): { tag: string; title: string }[] {
  const said = new Set([notice.title]);
  return Object.entries(others).flatMap(([tag, notices]) => {
    const title = notices.find(({ key, version }) => key === notice.key && version === notice.version)?.title;
    if (!title || said.has(title)) return [];
    said.add(title);
    return [{ tag, title }];
  });
}

/** The published versions among notices: what stands there by itself has none. Each once. */
export function versionsOf(notices: readonly Notice[]): Shown[] {
  const found = new Map<string, Shown>();
  for (const { id, version } of notices) if (id !== null && version !== null) found.set(`${id} ${version}`, { id, version });
  return [...found.values()];
}

/** Both, each once. */
export const together = (one: readonly Shown[], other: readonly Shown[]): Shown[] =>
  [...new Map([...one, ...other].map((shown) => [`${shown.id} ${shown.version}`, shown])).values()];

/** The first without the second. */
export const without = (one: readonly Shown[], other: readonly Shown[]): Shown[] =>
  one.filter(({ id, version }) => !other.some((shown) => shown.id === id && shown.version === version));
