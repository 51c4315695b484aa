import { createPinia, setActivePinia } from "pinia";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { effectScope, nextTick, type EffectScope } from "vue";
import { heart } from "../device/heart";
import { useNavigation } from "../state/navigation";
import { connection } from "./connection";
import { filesOf, isAnother, startRenewal } from "./renewal";

vi.mock("../api");

const page = (build: string): string =>
  `<head><script type="module" crossorigin src="/assets/kiosk-${build}.js"></script>` +
  `<link rel="stylesheet" crossorigin href="/assets/kiosk-${build}.css"></head>`;

const MINUTE_MS = 60_000;
const reload = vi.fn();
/** What the server has: a page, and the files that do not answer. */
let served = "one";
let absent: string[] = [];
let stands: EffectScope;

const start = (): void => stands.run(() => startRenewal(reload));

beforeEach(() => {
  setActivePinia(createPinia());
  sessionStorage.clear();
  vi.useFakeTimers();
  reload.mockClear();
  [served, absent] = ["one", []];
  connection.found();
  heart.covered.value = "";
  document.head.innerHTML = page("one");
  vi.stubGlobal("fetch", (address: string) =>
    Promise.resolve(address === "/kiosk" ? new Response(page(served)) : new Response(null, { status: absent.includes(address) ? 404 : 200 })));
  stands = effectScope();
  start();
});
afterEach(() => {
  stands.stop();
  vi.clearAllTimers();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("another build", () => {
  it("is told by the names of its files alone", () => {
    expect(filesOf(page("one"))).toEqual(["/assets/kiosk-one.js", "/assets/kiosk-one.css"]);
    const own = new Set(filesOf(page("one")));
    expect(isAnother(filesOf(page("one")), own)).toBe(false);
    expect(isAnother(filesOf(page("two")), own)).toBe(true);
    expect(isAnother(filesOf("<h1>502 Bad Gateway</h1>"), own)).toBe(false);
  });

  it("is put up while the waiting picture stands", async () => {
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
    expect(reload).not.toHaveBeenCalled();
    served = "two";
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("waits for the visitor to leave, and a moment longer", async () => {
    useNavigation().home();
    served = "two";
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
    expect(reload).not.toHaveBeenCalled();
    useNavigation().start({ name: "attract" });
    await vi.advanceTimersByTimeAsync(5_000);
    useNavigation().home();
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(reload, "somebody came back").not.toHaveBeenCalled();
    useNavigation().start({ name: "attract" });
    await vi.advanceTimersByTimeAsync(11_000);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("waits for staff at the screen, and for the server", async () => {
    served = "two";
    heart.covered.value = "cleaning";
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    connection.lost();
    heart.covered.value = "";
    await vi.advanceTimersByTimeAsync(1_000);
    expect(reload).not.toHaveBeenCalled();
    connection.found();
    await nextTick();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("is not put up by halves", async () => {
    served = "two";
    absent = ["/assets/kiosk-two.css"];
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
    expect(reload).not.toHaveBeenCalled();
    absent = [];
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("that does not come with a reload is not tried at once again", async () => {
    served = "two";
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    start();
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
