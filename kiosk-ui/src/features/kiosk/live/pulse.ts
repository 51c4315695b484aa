// Looks every few seconds for what has to reach visitors at once: public notices, and content that was taken back.
import { readonly, ref } from "vue";
import { Problem } from "@/shared/api/http";
import { useLayout } from "../layout";
import { connection } from "../offline/connection";
import { lookAtContent } from "./content";
import { useNotices } from "./notices";

const EVERY_MS = 4_000;
/** A phone pays for its data; one answer in a pocket is no danger to a crowd. */
const PHONE_MS = 20_000;

const beats = ref(0);
let running: Promise<void> | null = null;

/** Counts the looks that reached the server. */
export const pulse = readonly(beats);

async function read(): Promise<void> {
  try {
    await Promise.all([useNotices().look(), lookAtContent()]);
    if (connection.online.value) beats.value += 1;
  } catch (error) {
    // The connection says so itself. Whatever else went wrong disturbs no visitor either: the next look comes soon.
    if (!(error instanceof Problem)) console.error(error);
  } finally {
    running = null;
  }
}

const look = (): Promise<void> => (running ??= read());

/** Starts looking, for as long as the page stands. */
export function startPulse(): void {
  const next = async (): Promise<void> => {
    // A page that nobody sees asks for nothing; a server that is gone is knocked at elsewhere.
    if (!document.hidden && connection.online.value) await look();
    setTimeout(() => void next(), useLayout().value === "compact" ? PHONE_MS : EVERY_MS);
  };
  void next();
  connection.onReturn(() => void look());
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && connection.online.value) void look();
  });
}
