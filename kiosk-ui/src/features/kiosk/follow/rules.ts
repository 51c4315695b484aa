// What a followed question's page says, and how often it looks again.
import type { Followed, Standing } from "./types";

const SOON_MS = 15_000;
const LATER_MS = 60_000;
/** After so many looks, some ten minutes, nobody stands waiting any more. */
const PATIENT = 40;

/** A published answer that is not there yet, or was taken back since, is being checked. */
export const standingFor = ({ status }: Followed, answered: boolean): Standing =>
  status === "published" && !answered ? "answered" : status;

/** Milliseconds to the next look; null when nothing more can come. `looks` counts those that were made. */
export function nextLookMs(standing: Standing, looks: number): number | null {
  if (standing === "published" || standing === "dismissed" || standing === "unknown") return null;
  return looks < PATIENT ? SOON_MS : LATER_MS;
}
