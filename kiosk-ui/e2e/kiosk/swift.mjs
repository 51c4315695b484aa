// How quick it is: what the first page weighs, and how long a visitor waits from a touch to the answer on the screen.
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { home, openKeyboard, submit, touchKeys, URL_BASE, visit } from "./browser.mjs";

const MOST_SCRIPT_BYTES = 200 * 1024;
const MOST_WAIT_MS = 100;
const TRIES = 5;

/** Milliseconds from the last touch of `work` to the frame with the answer, by the page's own marks. */
async function measured(page, work) {
  await page.evaluate(() => performance.clearMeasures("kiosk:answer"));
  await work();
  const handle = await page.waitForFunction(() => performance.getEntriesByName("kiosk:answer", "measure").at(-1)?.duration);
  return handle.jsonValue();
}

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const told = (values) => values.map((value) => value.toFixed(0)).join(", ");

export const swift = [
  ["the first page loads less than 200 KB of script, compressed", () =>
    visit(async (page) => {
      const scripts = [];
      page.on("response", (response) => {
        if (response.request().resourceType() === "script") scripts.push(response.body());
      });
      await page.goto(`${URL_BASE}/kiosk`);
      await page.locator(".attract").waitFor();
      await page.waitForLoadState("networkidle");
      const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
      console.log(`        first page: ${(bytes / 1024).toFixed(1)} KB of script in ${scripts.length} files (gzip)`);
      assert.ok(scripts.length > 0 && bytes < MOST_SCRIPT_BYTES, `${bytes} bytes`);
    })],
  ["an answer stands within 100 ms of the touch, asked or chosen", () =>
    visit(async (page) => {
      const [asked, chosen] = [[], []];
      for (let turn = 0; turn < TRIES; turn += 1) {
        await openKeyboard(page);
        await touchKeys(page, "huoshaochibi");
        await page.locator(".candidates button.best").filter({ hasText: /^火烧赤壁$/ }).tap();
        await page.locator(".completions .row").first().waitFor();
        asked.push(await measured(page, () => submit(page)));
        await home(page);
        chosen.push(await measured(page, () => page.locator(".asked .row button").first().tap()));
      }
      console.log(`        from the touch to the answer: asked ${told(asked)} ms, chosen ${told(chosen)} ms`);
      for (const waits of [asked, chosen]) assert.ok(middle(waits) <= MOST_WAIT_MS, `the middle one took ${middle(waits)} ms`);
    })],
];
