// Evidence of what stood on this screen: it tells the server which versions of which notices it has drawn, several at a
// time, and again while they stand. What could not be told is told when the server is back.
import { computed, onBeforeUnmount, onMounted, shallowReactive, watch } from "vue";
import { http, Problem } from "@/shared/api/http";
import { drawn } from "../device/drawn";
import { heart } from "../device/heart";
import { connection } from "../offline/connection";
import type { Notice } from "../types";
import { together, versionsOf, without, type Shown } from "./rules";

const STORE = "yizhan.shown";
/** What appears together is told together. */
const GATHER_MS = 1_000;
/** The server takes two reports for one showing when less than ten minutes lie between them. */
const AGAIN_MS = 4 * 60_000;
/** At most so many in one report. */
const MOST = 50;

const sources = shallowReactive(new Set<() => readonly Notice[]>());
const standing = computed(() => versionsOf([...sources].flatMap((source) => source())));
let timer: ReturnType<typeof setTimeout> | undefined;

const untold = (): Shown[] => {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? "[]") as Shown[];
  } catch {
    return [];
  }
};
function store(shown: Shown[]): void {
  try {
    if (shown.length) localStorage.setItem(STORE, JSON.stringify(shown.slice(-MOST)));
    else localStorage.removeItem(STORE);
  } catch {
    // Without room it is told again for as long as it stands.
  }
}

/** While a component stands, the notices that it shows count as shown. */
export function useShown(notices: () => readonly Notice[]): void {
  onMounted(() => sources.add(notices));
  onBeforeUnmount(() => sources.delete(notices));
}

/** Tells what stands and what is still to be told. A page behind the staff's own is not seen by visitors. */
export async function reportShown(): Promise<void> {
  if (!heart.registered.value || heart.covered.value) return;
  const seen = standing.value.length && (await drawn()) ? standing.value : [];
  const items = together(untold(), seen).slice(0, MOST);
  if (!items.length) return;
  try {
    await http.post("/kiosk/notices/shown", { items });
    store(without(untold(), items));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // A refusal would be the same the next time.
    store(error.unreachable || error.status === 429 ? items : without(untold(), items));
    if (error.unreachable) connection.lost();
  }
}

/** Starts telling, for as long as the page stands. */
export function startReporting(): void {
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void reportShown(), GATHER_MS);
  };
  watch([() => JSON.stringify(standing.value), heart.registered, heart.covered], soon);
  setInterval(() => void reportShown(), AGAIN_MS);
  connection.onReturn(() => void reportShown());
}
