// The server gone: the page reloads, answers from what it kept, keeps a question for later, and comes back by itself.
import assert from "node:assert/strict";
import { home, openKeyboard, submit, textOf, touchKeys, until, visit } from "./browser.mjs";
import { openGate } from "./gate.mjs";

const RECOVERY_MS = 10_000;

/** The service worker holds the page, and the whole pack has been read. */
async function kept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await until(() =>
    page.evaluate(async () => {
      const addresses = (await (await caches.open("yizhan-kiosk-content")).keys()).map(({ url }) => url);
      return addresses.filter((url) => /entries\/.*lang=en/.test(url)).length > 0;
    }), 90_000);
}

const waiting = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("yizhan.outbox") ?? "[]").length);

export const neverDead = [
  ["server gone: reload, home, answer, strip, a question kept; server back: all sent, strip gone", async () => {
    const gate = await openGate();
    await visit(async (page) => {
      await home(page);
      await kept(page);
      await gate.shut();
      await page.reload();
      await home(page);
      await page.locator(".strip").waitFor();
      await page.locator(".field .open").tap();
      await touchKeys(page, "chibizhizhan");
      await page.locator(".candidates button.best").filter({ hasText: /^赤壁之战$/ }).tap();
      await page.locator(".completions .row", { hasText: "赤壁之战是哪一年" }).first().tap();
      await page.locator(".answer").waitFor();
      assert.match(await textOf(page.locator(".answer .sources")), /三国志/);
      await page.locator(".bar .aid", { hasText: "首页" }).tap();
      await page.locator(".field .open").tap();
      await touchKeys(page, ["EN", ..."zzqqxx"]);
      await submit(page);
      await page.locator("section.none h1", { hasText: "现在查不了" }).waitFor();
      await page.locator(".way.primary").tap();
      await page.locator(".way.left").waitFor();
      await until(async () => (await waiting(page)) === 1);
      await gate.open();
      const back = Date.now();
      await page.locator(".strip").waitFor({ state: "detached", timeout: RECOVERY_MS });
      console.log(`        recovered ${Date.now() - back} ms after the server was back`);
      await until(async () => (await waiting(page)) === 0);
      assert.deepEqual(page.problems, []);
    }, { base: gate.base(), worker: true }).finally(() => gate.shut().catch(() => undefined));
  }],
  ["help with the server gone is honest, and gets through when it is back", async () => {
    const gate = await openGate();
    await visit(async (page) => {
      await openKeyboard(page);
      await gate.shut();
      await page.locator(".bar .help").tap();
      await page.locator("section.help .primary").tap();
      await page.locator("section.help h1", { hasText: "没有发出去" }).waitFor();
      await gate.open();
      await page.locator("section.help .primary").tap();
      await page.locator("section.help h1", { hasText: "已经通知咨询台" }).waitFor();
    }, { base: gate.base() }).finally(() => gate.shut().catch(() => undefined));
  }],
];
