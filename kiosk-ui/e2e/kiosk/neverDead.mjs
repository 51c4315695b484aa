// The server gone: the page reloads, answers from what it kept, keeps a question for later, and comes back by itself.
import assert from "node:assert/strict";
import { home, openKeyboard, submit, textOf, touchKeys, visit } from "./browser.mjs";
import { openGate } from "./gate.mjs";

/** The service worker holds the page, and the whole pack has been read. */
async function kept(page) {
  await page.waitForFunction(async () => !!(await navigator.serviceWorker.ready).active);
  await page.waitForFunction(
    async () => {
      const content = await caches.open("yizhan-kiosk-content");
      const addresses = (await content.keys()).map(({ url }) => decodeURIComponent(url));
      return addresses.filter((url) => /entries\/.*lang=zh-CN/.test(url)).length >= 40;
    },
    undefined,
    { timeout: 60_000, polling: 500 },
  );
}

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
      await touchKeys(page, "huoshaochibi");
      await page.locator(".completions .row").first().waitFor();
      await page.keyboard.press("Escape");
      await page.locator(".completions .row", { hasText: "哪一年" }).first().tap();
      await page.locator(".answer").waitFor();
      assert.match(await textOf(page.locator(".answer .sources")), /三国志/);
      await page.locator(".bar .aid", { hasText: "首页" }).tap();
      await page.locator(".field .open").tap();
      await touchKeys(page, ["EN", ..."zzqqxx"]);
      await submit(page);
      await page.locator("section.none h1", { hasText: "现在查不了" }).waitFor();
      await page.locator(".way.primary").tap();
      await page.locator(".way.left").waitFor();
      await page.waitForFunction(() => JSON.parse(localStorage.getItem("yizhan.outbox") ?? "[]").length === 1);
      await gate.open();
      await page.locator(".strip").waitFor({ state: "detached", timeout: 30_000 });
      await page.waitForFunction(() => JSON.parse(localStorage.getItem("yizhan.outbox") ?? "[]").length === 0);
      assert.deepEqual(page.problems, []);
    }, { base: gate.base() }).finally(() => gate.shut().catch(() => undefined));
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
