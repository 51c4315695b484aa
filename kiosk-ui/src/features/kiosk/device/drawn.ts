// The proof that the page is really on the screen: a frame that the browser drew just now.

const PATIENCE_MS = 3_000;

/** Whether something of the app takes up room. */
const stands = (): boolean => (document.querySelector("#app > *")?.getClientRects().length ?? 0) > 0;

/** True when the browser drew within a few seconds. A hidden, frozen or empty page never is. */
export function drawn(patienceMs = PATIENCE_MS): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patienceMs);
    // The first call comes before a frame is drawn, the second after it.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve(stands());
      }),
    );
  });
}
