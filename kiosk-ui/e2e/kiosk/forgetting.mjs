// After a minute of quiet the kiosk asks; twenty seconds later it has forgotten the visitor. On the browser's clock.
import assert from "node:assert/strict";
import { aid, home, language, openKeyboard, PHONE, textOf, touchKeys, visit } from "./browser.mjs";

const warning = (page) => page.getByRole("alertdialog");

/** From here on time stands still but for what a check lets pass, however slow the machine is. */
const holdTime = async (page) => page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));

export const forgetting = [
  ["quiet for 60 s: asks, and 还在看 goes on where one was", () =>
    visit(async (page) => {
      await home(page);
      await holdTime(page);
      await page.locator(".cards button").first().tap();
      await page.clock.runFor(59_000);
      assert.equal(await warning(page).count(), 0);
      await page.clock.runFor(2_000);
      await warning(page).waitFor();
      assert.match(await textOf(warning(page)), /还在看吗[\s\S]*秒后回到开头/);
      await page.getByRole("button", { name: "还在看" }).tap();
      await page.clock.runFor(30_000);
      assert.equal(await warning(page).count(), 0);
      assert.equal(await page.locator(".topic").count(), 1);
    }, { clock: true })],
  ["quiet for 80 s: back to the picture; language, size, contrast and what was typed are gone", () =>
    visit(async (page) => {
      await openKeyboard(page);
      await touchKeys(page, "caocao");
      await language(page, "en");
      await aid(page, "Larger").tap();
      await aid(page, "Contrast").tap();
      await holdTime(page);
      await page.clock.runFor(82_000);
      await page.locator(".attract").waitFor();
      const root = await page.evaluate(() => ({ ...document.documentElement.dataset, lang: document.documentElement.lang }));
      assert.deepEqual([root.lang, root.text, root.contrast, root.reach], ["zh-CN", "normal", "normal", "normal"]);
      await openKeyboard(page);
      assert.doesNotMatch(await textOf(page.locator(".field .line")), /cao/);
    }, { clock: true })],
  ["a phone is left in peace", () =>
    visit(async (page) => {
      await home(page);
      await page.clock.runFor(200_000);
      assert.equal(await warning(page).count(), 0);
      assert.equal(await page.locator(".home").count(), 1);
    }, { clock: true, viewport: PHONE })],
];
