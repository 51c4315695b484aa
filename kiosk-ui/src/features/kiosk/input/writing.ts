// A script whose signs come about from several keys, without anything to choose.
import { LONGEST_QUESTION, type Composition } from "./composition";

export interface Writing {
  /** False until the library is there; keys stand one by one as typed for so long. */
  ready: () => boolean;
  /** Fetches the library, once; rejects where it cannot be had. */
  load: () => Promise<void>;
  /** A key after what is begun: what is done with, and what further keys may still change. */
  join: (begun: string, key: string) => { done: string; begun: string };
  /** What is begun without its last key. */
  shorten: (begun: string) => string;
  /** What is begun as it stands once nothing more comes. */
  finish: (begun: string) => string;
}

/** A key; one too many for a question is not taken. */
export function typeIn(writing: Writing, state: Composition, key: string): Composition {
  const { done, begun } = writing.join(state.letters, key);
  const next = { text: state.text + done, letters: begun };
  return next.text.length + begun.length > LONGEST_QUESTION ? state : next;
}

export const finishIn = (writing: Writing, { text, letters }: Composition): Composition => ({ text: text + writing.finish(letters), letters: "" });

/** Joins keys that were typed before the library had come. */
export const retypeIn = (writing: Writing, { text, letters }: Composition): Composition =>
  [...letters].reduce((state, key) => typeIn(writing, state, key), { text, letters: "" });
