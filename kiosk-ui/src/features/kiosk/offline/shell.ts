// Registers the service worker that keeps the page itself, so that a reload without a server still opens it.
import { useLayout } from "../layout";

/** The first visitor does not wait behind the fonts. */
const QUIET_MS = 15_000;

export async function keepShell(): Promise<void> {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  try {
    await navigator.serviceWorker.register("/sw-kiosk.js", { scope: "/kiosk" });
    const { active } = await navigator.serviceWorker.ready;
    // All of the fonts are many megabytes: worth it on a kiosk, not on a phone.
    if (useLayout().value !== "compact") setTimeout(() => active?.postMessage("keep-fonts"), QUIET_MS);
  } catch {
    // Without a secure context there is no service worker; the open page still keeps what it has read.
  }
}
