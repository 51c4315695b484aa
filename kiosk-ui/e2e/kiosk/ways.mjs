// The other ways through the kiosk: no answer, topics, services, notices, faces, help, languages.
import assert from "node:assert/strict";
import { aid, home, language, openKeyboard, PHONE, submit, textOf, touchKeys, visit } from "./browser.mjs";

const NONSENSE = "qqxxvvkkzzww";
const UI_WORDS = { "zh-CN": /想知道什么/, en: /What would you/, ja: /知りたいことを/, ko: /궁금한 것을/ };

export const ways = [
  ["no answer: says so, takes the question for the staff, and can call someone", () =>
    visit(async (page) => {
      await openKeyboard(page);
      await touchKeys(page, ["EN", ...NONSENSE]);
      await submit(page);
      await page.locator("section.none").waitFor();
      assert.match(await textOf(page.locator("section.none h1")), /我还答不上来/);
      assert.ok((await page.locator("section.none .near .row").count()) > 0, "something to go on with");
      await page.locator(".way.primary").tap();
      await page.locator(".way.left").waitFor();
      await page.locator(".ways button.way").tap();
      await page.locator("section.help h1", { hasText: "已经通知咨询台" }).waitFor();
      assert.match(await textOf(page.locator("section.help .at")), /\d{1,2}:\d\d/);
    })],
  ["help asks once, then tells the desk, and leads back", () =>
    visit(async (page) => {
      await home(page);
      await page.locator(".bar .help").tap();
      await page.locator("section.help .primary").tap();
      await page.locator("section.help h1", { hasText: "已经通知咨询台" }).waitFor();
      await page.locator("section.help .primary").tap();
      await page.locator(".home").waitFor();
    })],
  ["a topic lists its entries, an entry opens, and 返回 leads back step by step", () =>
    visit(async (page) => {
      await home(page);
      const title = await textOf(page.locator(".home .cards .title").first());
      await page.locator(".home .cards button").first().tap();
      assert.equal(await textOf(page.locator(".topic h1")), title);
      await page.locator(".topic .row").first().tap();
      await page.locator(".answer").waitFor();
      await aid(page, "返回").tap();
      await page.locator(".topic").waitFor();
      await aid(page, "返回").tap();
      await page.locator(".home").waitFor();
    })],
  ["services answer, related questions lead on, a face is thanked", () =>
    visit(async (page) => {
      await home(page);
      await page.locator(".home .services button").first().tap();
      await page.locator(".answer .mark.service").waitFor();
      const first = await textOf(page.locator(".answer h1"));
      await page.locator(".answer .questions button").first().tap();
      await page.waitForFunction((before) => document.querySelector(".answer h1")?.textContent.trim() !== before.trim(), first);
      await page.locator(".faces button").first().tap();
      await page.locator(".feedback p", { hasText: "谢谢" }).waitFor();
    })],
  ["the notices stand one touch from home", () =>
    visit(async (page) => {
      await home(page);
      await page.locator(".services button", { hasText: "服务公示" }).tap();
      await page.locator(".notices article").first().waitFor();
      assert.match(await textOf(page.locator(".notices")), /9:00–17:30/);
    })],
  ["four languages, at once and in place", () =>
    visit(async (page) => {
      await home(page);
      for (const [tag, words] of Object.entries(UI_WORDS)) {
        await language(page, tag);
        await page.waitForFunction((lang) => document.documentElement.lang === lang, tag);
        assert.match(await textOf(page.locator(".home h1")), words);
      }
      await language(page, "en");
      await page.locator(".asked .row", { hasText: /Red Cliffs/ }).first().waitFor();
    })],
  ["a phone has the faces of Japanese and Korean with the language, not before", () =>
    visit(async (page) => {
      const isThere = (family) => [...document.fonts].some((face) => face.family.includes(family) && face.status === "loaded");
      await home(page);
      assert.equal(await page.evaluate(() => [...document.fonts].some((face) => /JP|KR/.test(face.family))), false);
      for (const [tag, country] of [["ja", "JP"], ["ko", "KR"]]) {
        await language(page, tag);
        for (const kind of ["Serif", "Sans"]) await page.waitForFunction(isThere, `Noto ${kind} ${country}`);
      }
    }, { viewport: PHONE })],
  ["the waiting picture calls Korean visitors in Korean letters", () =>
    visit(async (page) => {
      await page.locator(".attract .others [lang=ko]").waitFor();
      await page.waitForFunction(() => [...document.fonts].some((face) => face.family.includes("Noto Sans KR") && face.status === "loaded"));
    })],
  ["放低 brings everything to touch into the lower part", () =>
    visit(async (page) => {
      await home(page);
      await aid(page, "放低").tap();
      const highest = await page.evaluate(() =>
        Math.min(...[...document.querySelectorAll("button")].map((button) => button.getBoundingClientRect().top)),
      );
      assert.ok(highest > 1920 * 0.43, `highest button at ${highest}`);
    })],
];
