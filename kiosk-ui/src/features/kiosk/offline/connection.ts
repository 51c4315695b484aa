// Whether the server answers. Once lost, knocks until it does, so that the kiosk comes back by itself.
import { readonly, ref } from "vue";

const FIRST_KNOCK_MS = 2_000;
/** Ten seconds after the server is back the kiosk is, too. */
const LAST_KNOCK_MS = 7_000;

const online = ref(true);
let timer: ReturnType<typeof setTimeout> | undefined;
let wait = FIRST_KNOCK_MS;
const returned = new Set<() => void>();
const gone = new Set<() => void>();

async function knock(): Promise<void> {
  const answered = await fetch("/readyz", { cache: "no-store", signal: AbortSignal.timeout(4_000) })
    .then((response) => response.ok)
    .catch(() => false);
  if (answered) return connection.found();
  wait = Math.min(wait * 1.6, LAST_KNOCK_MS);
  timer = setTimeout(knock, wait);
}

export const connection = {
  online: readonly(online),
  /** Runs when the server is back after having been lost. */
  onReturn: (listener: () => void): void => void returned.add(listener),
  /** Runs when the server has just been lost. */
  onLoss: (listener: () => void): void => void gone.add(listener),
  lost(): void {
    if (!online.value) return;
    online.value = false;
    wait = FIRST_KNOCK_MS;
    timer = setTimeout(knock, wait);
    for (const listener of gone) listener();
  },
  found(): void {
    if (online.value) return;
    clearTimeout(timer);
    online.value = true;
    for (const listener of returned) listener();
  },
};
