// The heartbeat of a registered screen: each beat stands for a frame that was really drawn. Whoever is no registered
// screen is told so once and asks again only now and then.
import { readonly, ref, watch } from "vue";
import { Problem } from "@/shared/api/http";
import { useLayout } from "../layout";
import { contentTold } from "../live/content";
import { connection } from "../offline/connection";
import { waitingLetters } from "../offline/outbox";
import { useNavigation } from "../state/navigation";
import { sendBeat } from "./api";
import { drawn } from "./drawn";
import { buildMark, contentMark } from "./marks";
import type { Beat } from "./types";

const FIRST_MS = 1_500;
const USUAL_SECONDS = 10;
/** A page that is no registered screen may have become one in another tab. */
const STRANGER_MS = 10 * 60_000;
const KNOWN = "yizhan.device";

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

function heard(everySeconds: number, now: string): void {
  registered.value = true;
  lastHeard.value = new Date();
  everyMs = everySeconds * 1000;
  aheadMs = Date.parse(now) - Date.now();
  offlineSince = null;
  localStorage.setItem(KNOWN, "1");
  connection.found();
}

/** Sends one beat; gives the milliseconds to the next. */
export async function beat(): Promise<number> {
  if (!(await drawn())) return everyMs;
  try {
    const { every_seconds, now, content } = await sendBeat(told());
    heard(every_seconds, now);
    contentTold(content);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.unreachable) {
      offlineSince ??= Date.now();
      connection.lost();
    } else if (error.status === 403) {
      registered.value = false;
      localStorage.removeItem(KNOWN);
      return STRANGER_MS;
    }
  }
  return everyMs;
}

function beatIn(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const started = performance.now();
    const next = await beat().catch(() => everyMs);
    beatIn(Math.max(0, next - (performance.now() - started)));
  }, ms);
}

/** A visitor's phone is no screen of the house; a kiosk at 200 % zoom, which looks like one, is known from before. */
export function startHeart(): void {
  if (useLayout().value === "compact" && localStorage.getItem(KNOWN) === null) return;
  beatIn(FIRST_MS);
  connection.onReturn(() => beatIn(0));
  // Pairing makes this page a registered screen.
  watch(
    () => useNavigation().screen.name,
    (_, before) => before === "pair" && beatIn(FIRST_MS),
  );
}
