// Starts the kiosk: where the address leads (?answer, ?question, ?say, ?pair), what is kept for bad times, and what a fault does.
import { createPinia } from "pinia";
import { createApp } from "vue";
import { fetchFaces } from "@/shared/faces";
import { askedAnswer, askedLanguage, askedToPair, askedToSay } from "./address";
import { startHeart } from "./device/heart";
import { askedQuestion } from "./address";
import { loadCharacters } from "./input/characters";
import Kiosk from "./Kiosk.vue";
import { followWindow, useLayout } from "./layout";
import { startPulse } from "./live/pulse";
import { startReporting } from "./live/shown";
import { connection } from "./offline/connection";
import { sendWaiting } from "./offline/outbox";
import { keepPack, keepPacks, refreshPack } from "./offline/pack";
import { startRenewal } from "./offline/renewal";
import { keepShell } from "./offline/shell";
import { useCentre } from "./state/centre";
import { useNavigation } from "./state/navigation";
import { useVisitor } from "./state/visitor";
import { watchTaps } from "./timing";
import { FIRST_LANGUAGE, i18n, LANGUAGES } from "./words";

const KEEP_AFTER_MS = 4_000;
const KEEP_AGAIN_MS = 30 * 60_000;
const SAME_FAULT_MS = 60_000;

/** A link or QR code leads straight to an answer; anything else begins at the waiting picture, phones at home. */
function openAddress(): void {
  const navigation = useNavigation();
  useVisitor().speak(askedLanguage);
  if (askedToPair) navigation.start({ name: "pair" });
  else if (askedToSay === "suggestion" || askedToSay === "complaint") navigation.start({ name: "say", kind: askedToSay });
  else if (askedToSay !== null) navigation.start({ name: "say" });
  else if (askedQuestion) navigation.start({ name: "follow", id: askedQuestion });
  else if (askedAnswer) navigation.start({ name: "answer", entryId: askedAnswer });
  else navigation.start({ name: useLayout().value === "compact" ? "home" : "attract" });
}

/** The first fault shows a calm page that leads home; a second soon after loads the page anew. */
function mendFaults(app: ReturnType<typeof createApp>): void {
  let last = -SAME_FAULT_MS;
  const fault = (error: unknown): void => {
    console.error(error);
    const now = performance.now();
    if (now - last < SAME_FAULT_MS) return location.reload();
    last = now;
    useNavigation().start({ name: "trouble" });
  };
  app.config.errorHandler = fault;
  window.addEventListener("unhandledrejection", (event) => fault(event.reason));
}

/**
 * Only a kiosk reads the whole pack, the table for pinyin and the faces of all languages in advance; a phone pays for its
 * data. The table would be gone from the server once that has another build.
 */
function keepForBadTimes(): void {
  if (useLayout().value === "compact") return;
  const keepAll = (): Promise<void> => keepPacks([FIRST_LANGUAGE, "en"]);
  setTimeout(() => {
    void loadCharacters().catch(() => undefined);
    for (const { tag } of LANGUAGES) fetchFaces(tag);
    void keepAll();
  }, KEEP_AFTER_MS);
  setInterval(() => {
    refreshPack();
    void keepAll();
  }, KEEP_AGAIN_MS);
}

export function startKiosk(place: string): void {
  const app = createApp(Kiosk).use(createPinia()).use(i18n);
  mendFaults(app);
  followWindow();
  watchTaps();
  openAddress();
  app.mount(place);
  connection.onLoss(() => void keepPack(useVisitor().language));
  connection.onReturn(() => {
    void useCentre().load(useVisitor().language);
    void sendWaiting();
  });
  void sendWaiting();
  keepForBadTimes();
  void keepShell();
  startHeart();
  startPulse();
  startReporting();
  startRenewal();
}
