// What visitors say: a face, a suggestion, a complaint with its number, in portrait, landscape and on a phone.
import assert from "node:assert/strict";
import { aid, home, LANDSCAPE, PHONE, PORTRAIT, textOf, touchKeys, visit } from "./browser.mjs";

const done = (page) => page.locator(".say-done");
const field = (page, name) => page.locator(`#say-${name}`);
const COMPLAINT = {
  name: "王女士", phone: "13800000000", respondent: "放映厅", claim: "把座椅修好", facts: "第三排的座椅坏了，孩子差点摔倒。",
};

export const saying = [
  ["a face is enough for a rating, by touch, in both orientations", async () => {
    for (const viewport of [PORTRAIT, LANDSCAPE]) {
      await visit(async (page) => {
        await page.locator(".say .way").first().tap();
        await page.locator(".grades .button").first().tap();
        await page.locator(".say-form .rows > .primary").tap();
        await done(page).waitFor();
        assert.match(await textOf(done(page)), /谢谢/);
        await done(page).locator(".primary").tap();
        await page.locator(".home").waitFor();
      }, { viewport, path: "/kiosk?say" });
    }
  }],
  ["a suggestion is typed on the screen's own keyboard and gets its number", () =>
    visit(async (page) => {
      await page.locator(".say-form").waitFor();
      await touchKeys(page, ["EN", ..."more benches"]);
      assert.match(await textOf(field(page, "text")), /more benches/);
      await page.locator(".say-form .rows > .primary").tap();
      await done(page).waitFor();
      assert.match(await textOf(done(page)), /建议收到了/);
    }, { path: "/kiosk?say=suggestion" })],
  ["a complaint on a phone keeps what was written when something is missing, and gets a number and a date", () =>
    visit(async (page) => {
      await page.locator(".say-form").waitFor();
      await page.locator(".say-form .rows > .primary").tap();
      await page.locator(".say-form .why").first().waitFor();
      for (const [name, words] of Object.entries(COMPLAINT)) await field(page, name).fill(words);
      await page.locator(".say-form .rows > .primary").tap();
      await done(page).waitFor();
      assert.match(await textOf(done(page)), /投诉收到了[\s\S]*编号[\s\S]*最晚/);
    }, { viewport: PHONE, path: "/kiosk?say=complaint" })],
  ["what is typed in a form is gone when the visitor goes home", () =>
    visit(async (page) => {
      await page.locator(".say-form").waitFor();
      await page.keyboard.type("secret");
      await aid(page, "首页").tap();
      await home(page);
      assert.equal(await page.evaluate(() => JSON.stringify({ ...localStorage }).includes("secret")), false);
    }, { path: "/kiosk?say=suggestion" })],
];
