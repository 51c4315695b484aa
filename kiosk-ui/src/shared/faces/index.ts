// The faces of languages that the Chinese ones do not write; fetched with the language, and by a kiosk once it stands, so
// that nobody waits for them. A machine of the centre's need not have them.

const FACES: Record<string, () => Promise<unknown>> = {
  ja: () => import("./japanese.css"),
  ko: () => import("./korean.css"),
};

/** Until they are there, and where they do not come, the machine's own faces serve. */
export const fetchFaces = (tag: string): void => void FACES[tag]?.().catch(() => undefined);
