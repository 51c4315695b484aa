// The screen as a device: the page for staff behind gesture and PIN, wiping the glass, and every aid of the bar.
import assert from "node:assert/strict";
import { aid, home, LANDSCAPE, openKeyboard, PORTRAIT, textOf, until, visit } from "./browser.mjs";
import { PIN, register, staff } from "./staff.mjs";

/**
 * Five taps in the lower left corner of the waiting picture or any other screen. A finger does not wait until the page
 * has dealt with the tap before, and neither do these: on a slow machine that would take longer than the gesture may.
 */
export async function knock(page) {
  const { width, height } = page.viewportSize();
  await Promise.all(Array.from({ length: 5 }, () => page.touchscreen.tap(width * 0.01, height * 0.995)));
}

/** Opens the keys for the PIN, once the page knows that it stands on a registered screen. */
export async function openDoor(page) {
  await page.locator(":root[data-registered=true]").waitFor({ state: "attached" });
  await knock(page);
  await page.locator(".pin-pad").waitFor();
}

/** Opens the page for staff on a screen that has just been registered. */
export async function openStaffPage(page, context) {
  await (await staff("manager"))("PUT", "/screens/pin", { pin: PIN });
  await register(context, "大厅触摸屏");
  await page.reload();
  await openDoor(page);
}

export async function givePin(page, pin) {
  for (const digit of pin) await page.locator(".pin-pad .keys button").filter({ hasText: new RegExp(`^${digit}$`) }).tap();
  await page.locator(".pin-pad .keys .primary").tap();
}

export const device = [
  ["staff open their page by gesture and PIN, wipe the screen for a minute, and the next visitor finds the beginning", () =>
    visit(async (page, context) => {
      await openStaffPage(page, context);
      await givePin(page, "0000");
      await page.locator(".pin-pad .fault", { hasText: "不对" }).waitFor();
      await givePin(page, PIN);
      await page.locator(".staff-page").waitFor();
      const facts = await textOf(page.locator(".staff-page dl"));
      assert.match(facts, /大厅触摸屏/);
      assert.match(facts, /内容版本|内容/);
      await page.clock.install();
      await page.locator(".staff-page .primary").tap();
      await page.locator(".cleaning").waitFor();
      await page.mouse.click(540, 960);
      await page.keyboard.press("Enter");
      assert.equal(await page.locator(".cleaning").count(), 1);
      await page.clock.runFor(61_000);
      await page.locator(".attract").waitFor();
    })],
  ["a phone knows no such page", () =>
    visit(async (page) => {
      await home(page);
      await knock(page);
      assert.equal(await page.locator(".staff-door").count(), 0);
    })],
  ["the aids change the page at once and together, in both orientations", async () => {
    for (const viewport of [PORTRAIT, LANDSCAPE]) {
      await visit(async (page) => {
        await home(page);
        const root = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
        const size = () => page.locator(".home h1").evaluate((title) => parseFloat(getComputedStyle(title).fontSize));
        const before = await size();
        for (const word of ["字大些", "高对比", "放低"]) {
          await aid(page, word).tap();
          await page.locator(`.bar .aid[aria-pressed=true]`, { hasText: word }).waitFor();
        }
        assert.deepEqual([(await root()).text, (await root()).contrast, (await root()).reach], ["large", "high", "low"]);
        assert.ok((await size()) > before, "larger text is larger");
        // All three together still leave everything within reach: the keyboard opens and takes a touch.
        await page.locator(".field .open").tap();
        await page.locator(".simple-keyboard").waitFor();
        const { bottom, height } = await page.locator(".simple-keyboard").evaluate((keys) => ({ bottom: keys.getBoundingClientRect().bottom, height: innerHeight }));
        assert.ok(bottom <= height, "the keyboard is on the screen");
        for (const word of ["字大些", "高对比", "放低"]) await aid(page, word).tap();
        assert.deepEqual([(await root()).text, (await root()).contrast, (await root()).reach], ["normal", "normal", "normal"]);
      }, { viewport });
    }
  }],
  ["reading aloud stands in the bar where the browser has a voice, and stops when the screen changes", () =>
    visit(async (page) => {
      await page.addInitScript(() => {
        const said = (window.said = []);
        const voice = { lang: "zh-CN", localService: true, name: "a voice" };
        Object.defineProperty(window, "speechSynthesis", {
          value: { getVoices: () => [voice], speak: (one) => said.push(one.text), cancel: () => said.push("stopped"), addEventListener: () => undefined },
        });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
      });
      await page.goto(`${page.url().split("?")[0]}?answer=sanguo-chibi:chibi-year`);
      await page.locator(".answer").waitFor();
      await aid(page, "朗读").tap();
      await until(() => page.evaluate(() => window.said.some((text) => text.includes("建安十三年"))));
      await aid(page, "首页").tap();
      await until(() => page.evaluate(() => window.said.at(-1) === "stopped"));
      await openKeyboard(page);
    })],
];
