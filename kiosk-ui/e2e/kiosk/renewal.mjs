// A new build of the page comes to a kiosk by itself, and to nobody in the middle of reading.
import assert from "node:assert/strict";
import { home, touchKeys, until, visit } from "./browser.mjs";
import { openWorkshop, SECOND } from "./workshop.mjs";

const shells = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => !/-(content|files)$/.test(name)));

/** In the page: the service worker of the second build has fetched it whole. */
async function secondIsKept() {
  const { installing } = await navigator.serviceWorker.getRegistration();
  const name = "yizhan-kiosk-second";
  if (installing || !(await caches.has(name))) return false;
  return (await (await caches.open(name)).match("/kiosk")) !== undefined;
}

const script = (page) => page.evaluate(() => document.querySelector("script[src]").src);

export const renewal = [
  ["another build is put up when the visitor has gone, and not before", async () => {
    const workshop = await openWorkshop();
    await visit(async (page) => {
      await home(page);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.evaluate(() => (window.untouched = true));
      workshop.renew();
      // Somebody is there, and touches the screen now and then.
      for (let times = 2; times > 0; times -= 1) {
        await page.locator(".home h1").tap();
        await page.clock.fastForward(35_000);
      }
      await until(() => page.evaluate(secondIsKept));
      assert.equal((await shells(page)).length, 2, "what the open page was built from stays");
      await page.locator(".home h1").tap();
      await page.clock.fastForward(35_000);
      await page.locator(".field .open").tap();
      await touchKeys(page, "chi");
      await page.locator(".candidates button").first().waitFor();
      assert.ok(await page.evaluate(() => window.untouched), "the visitor was interrupted");
      await page.clock.fastForward(90_000);
      await page.locator(".attract").waitFor();
      await page.clock.fastForward(15_000);
      await page.waitForFunction(() => !window.untouched);
      await page.locator(".attract").waitFor();
      assert.match(await script(page), new RegExp(SECOND));
      assert.deepEqual(page.problems, []);
    }, { base: workshop.base, worker: true, clock: true }).finally(workshop.close);
  }],
];
