// The heartbeat of a registered screen: each beat stands for a frame that was really drawn. Whether this is one, the
// server says with the home document, which is read anew every minute: a stranger's page never knocks.
import { readonly, ref, watch } from "vue";
import { Problem } from "@/shared/api/http";
import { connection } from "../offline/connection";
import { waitingLetters } from "../offline/outbox";
import { useCentre } from "../state/centre";
import { useNavigation } from "../state/navigation";
import { sendBeat } from "./api";
import { drawn } from "./drawn";
import { buildMark, contentMark } from "./marks";
import type { Beat } from "./types";

const FIRST_MS = 1_500;
const USUAL_SECONDS = 10;

const registered = ref(false);
const lastHeard = ref<Date | null>(null);
/** What stands there while staff use the screen: "staff", "cleaning". */
const covered = ref("");
let everyMs = USUAL_SECONDS * 1000;
let aheadMs = 0;
let offlineSince: number | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

export const heart = { registered: readonly(registered), lastHeard: readonly(lastHeard), covered };

/** What the page shows now. Times are the server's, as far as its last answer told them. */
export function told(): Beat {
  const { innerWidth: width, innerHeight: height } = window;
  return {
    screen: covered.value || useNavigation().screen.name,
    orientation: width > height ? "landscape" : "portrait",
    width,
    height,
    content: contentMark(),
    app: buildMark(),
    waiting: waitingLetters(),
    ...(offlineSince === null ? {} : { offline_since: new Date(offlineSince + aheadMs).toISOString() }),
  };
}

/** The page itself tells what it is, for whoever looks after the screen from outside. */
function settle(known: boolean): void {
  registered.value = known;
  document.documentElement.dataset.registered = String(known);
}

function heard(everySeconds: number, now: string): void {
  settle(true);
  lastHeard.value = new Date();
  everyMs = everySeconds * 1000;
  aheadMs = Date.parse(now) - Date.now();
  offlineSince = null;
  connection.found();
}

/** Sends one beat; gives the milliseconds to the next. */
export async function beat(): Promise<number> {
  if (!(await drawn())) return everyMs;
  try {
    const { every_seconds, now } = await sendBeat(told());
    heard(every_seconds, now);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.unreachable) {
      offlineSince ??= Date.now();
      connection.lost();
    } else if (error.status === 403) {
      settle(false);
    }
  }
  return everyMs;
}

function beatIn(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const started = performance.now();
    const next = await beat().catch(() => everyMs);
    if (registered.value) beatIn(Math.max(0, next - (performance.now() - started)));
  }, ms);
}

/** Beats while the server calls this a registered screen; also one that was paired, or put away, meanwhile. */
export function startHeart(): void {
  const known = (home: { registered?: boolean } | null): boolean => home?.registered ?? false;
  watch(
    () => useCentre().home,
    (home) => {
      if (known(home) === registered.value) return;
      settle(known(home));
      if (registered.value) beatIn(FIRST_MS);
      else clearTimeout(timer);
    },
    { immediate: true },
  );
  connection.onReturn(() => registered.value && beatIn(0));
}
