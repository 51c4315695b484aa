// The address of a question's own page: only whoever left the question has it.
import { sayAddress } from "../address";

const NAME = "question";

/** The question that the address asks for. */
export const askedQuestion = new URLSearchParams(location.search).get(NAME);

/** The address that follows a question on another device; the rest of it is made as every other of ours. */
export function followAddress(id: string, language: string, centre?: string): string {
  const address = new URL(sayAddress(undefined, language, centre));
  const query = new URLSearchParams([[NAME, id], ...[...address.searchParams].filter(([name]) => name !== "say")]);
  return `${address.origin}${address.pathname}?${query}`;
}
