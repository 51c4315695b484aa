// Learns that the server has another build of this page, and puts it up while the waiting picture stands: a kiosk that
// runs for months would otherwise keep the old one, and nobody is ever interrupted.
import { ref, watch } from "vue";
import { heart } from "../device/heart";
import { useLayout } from "../layout";
import { useNavigation } from "../state/navigation";
import { connection } from "./connection";

const LOOK_MS = 60_000;
const PATIENCE_MS = 10_000;
/** So long the waiting picture has to have stood: whoever just left may come back. */
const STOOD_MS = 10_000;
/** A build that did not come with a reload is not tried again before. */
const AGAIN_MS = 10 * 60_000;
const WORKER_MS = 60_000;
const TRIED = "yizhan.renewed";

/** The hashed files that a page names. */
export const filesOf = (html: string): string[] =>
  [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file!);

/** Whether the files are of another build than one's own; a page that names none says nothing. */
export const isAnother = (served: readonly string[], own: ReadonlySet<string>): boolean =>
  served.some((file) => !own.has(file));

const request = (address: string, method: string): Promise<Response> =>
  fetch(address, { method, cache: "no-cache", signal: AbortSignal.timeout(PATIENCE_MS) });

/** Half a build, as while it is being copied, would leave a blank screen. */
async function isWhole(files: readonly string[]): Promise<boolean> {
  for (const file of files) if (!(await request(file, "HEAD")).ok) return false;
  return true;
}

/**
 * Waits until the service worker, where there is one, keeps the new build whole; false when it could not. Whether the new
 * worker is at work already does not matter: the one before finds its files, too.
 */
async function isKept(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration("/kiosk");
  await registration?.update();
  const worker = registration?.installing;
  if (!worker) return true;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), WORKER_MS);
    const look = (): void => {
      if (worker.state === "installing") return;
      clearTimeout(timer);
      resolve(worker.state !== "redundant");
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

interface Trial {
  files: string;
  at: number;
}

function lastTrial(): Trial | null {
  try {
    return JSON.parse(sessionStorage.getItem(TRIED) ?? "null") as Trial | null;
  } catch {
    return null;
  }
}

function noteTrial(files: string): void {
  try {
    sessionStorage.setItem(TRIED, JSON.stringify({ files, at: Date.now() } satisfies Trial));
  } catch {
    // Then it may be tried once a minute.
  }
}

function wasTriedJustNow(files: string): boolean {
  const trial = lastTrial();
  return trial?.files === files && Math.abs(Date.now() - trial.at) < AGAIN_MS;
}

/** Starts looking, for as long as the page stands. Phones come and go by themselves. */
export function startRenewal(reload: () => void = () => location.reload()): void {
  const own = new Set(filesOf(document.documentElement.outerHTML));
  /** The files of a build that is ready to be put up. */
  const ready = ref("");
  let looking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function read(): Promise<void> {
    const served = filesOf(await (await request("/kiosk", "GET")).text());
    const files = served.join(" ");
    if (!isAnother(served, own)) ready.value = "";
    else if (!wasTriedJustNow(files) && (await isWhole(served)) && (await isKept())) ready.value = files;
  }

  async function look(): Promise<void> {
    if (looking || !connection.online.value || useLayout().value === "compact") return;
    looking = true;
    // Whatever fails is looked for again.
    await read().catch(() => undefined);
    looking = false;
  }

  // What was built without hashed names is no build.
  if (!own.size) return;
  watch([ready, () => useNavigation().screen, heart.covered, connection.online], ([files, screen, covered, online]) => {
    clearTimeout(timer);
    if (!files || screen.name !== "attract" || covered || !online) return;
    timer = setTimeout(() => {
      noteTrial(files);
      reload();
    }, STOOD_MS);
  });
  setInterval(() => void look(), LOOK_MS);
  connection.onReturn(() => void look());
}
