// Asking, by touch, in Chinese, pinyin and English, and on a phone; true answers with their sources.
import assert from "node:assert/strict";
import { aid, home, language, openKeyboard, PHONE, submit, textOf, touchKeys, until, visit } from "./browser.mjs";

const answer = (page) => page.locator(".answer");

async function assertYear(page) {
  await answer(page).waitFor();
  assert.match(await textOf(page.locator(".answer h1")), /建安十三年/);
  assert.match(await textOf(page.locator(".answer .sources")), /三国志/);
  assert.match(await textOf(page.locator(".answer .head")), /出自史书/);
}

export const answers = [
  ["the waiting picture tells the hours and starts at a touch", () =>
    visit(async (page) => {
      assert.match(await textOf(page.locator(".today")), /9:00–17:30/);
      assert.match(await textOf(page.locator(".others")), /Touch to start/);
      await home(page);
      assert.equal(await page.locator(".asked .row").count(), 4);
    })],
  ["pinyin gives our own words first, and its completions lead to the answer with its source", () =>
    visit(async (page) => {
      await openKeyboard(page);
      await touchKeys(page, "huoshaochibi");
      await page.locator(".candidates button.best").filter({ hasText: /^火烧赤壁$/ }).waitFor();
      await page.locator(".candidates button.best").tap();
      assert.equal((await textOf(page.locator(".field .line"))).trim(), "火烧赤壁");
      await page.locator(".completions .row", { hasText: "火烧赤壁是哪一年" }).tap();
      await assertYear(page);
    })],
  ["a long question shows its end, where one types, and a short one its beginning", () =>
    visit(async (page) => {
      await openKeyboard(page);
      const room = async (selector) => {
        const [line, part] = await Promise.all([".field .line", selector].map((one) => page.locator(one).boundingBox()));
        return { left: part.x - line.x, right: line.x + line.width - part.x - part.width };
      };
      await page.keyboard.type("huo");
      assert.ok((await room(".field .letters")).left < 20);
      await page.keyboard.type("shaochibishinayiniandeshiqingshizhendema");
      const { left, right } = await room(".field .caret");
      assert.ok(left > 0 && right >= 0, `the caret is out of sight: ${left} px from the left, ${right} from the right`);
    })],
  ["a question asked in full on a phone gets the same answer", () =>
    visit(async (page) => {
      await openKeyboard(page);
      await page.fill("input[type=search]", "火烧赤壁是哪一年");
      await page.keyboard.press("Enter");
      await assertYear(page);
    }, { viewport: PHONE })],
  ["letters without choosing characters are understood: chi bi zhi zhan", () =>
    visit(async (page) => {
      await openKeyboard(page);
      await touchKeys(page, "chibizhizhan");
      await submit(page);
      await page.locator(".answer, section.cards").first().waitFor();
      assert.match(await textOf(page.locator("main")), /赤壁/);
    })],
  ["visitors from Japan and Korea read the home page, its topics and an answer in their language", () =>
    visit(async (page) => {
      for (const [tag, script] of [["ja", /\p{Script=Hiragana}|\p{Script=Katakana}/u], ["ko", /\p{Script=Hangul}/u]]) {
        await home(page);
        await language(page, tag);
        const rows = page.locator(".asked .row");
        await until(async () => script.test(await textOf(rows.first())));
        for (const words of await rows.allInnerTexts()) assert.match(words, script);
        await page.locator(".cards button", { hasText: script }).first().waitFor();
        await rows.first().tap();
        await answer(page).locator("h1").filter({ hasText: script }).waitFor();
        await aid(page, tag === "ja" ? "ホーム" : "처음").tap();
      }
    })],
  ["English: who won at Red Cliffs", () =>
    visit(async (page) => {
      await home(page);
      await language(page, "en");
      await page.locator(".field .open").tap();
      await touchKeys(page, "who won at red cliffs");
      await submit(page);
      await answer(page).waitFor();
      assert.match(await textOf(page.locator(".answer")), /Sun Quan and Liu Bei/);
      assert.match(await textOf(page.locator(".answer .sources")), /Records of the Three Kingdoms/);
    })],
  ["a real keyboard works: letters, the space bar to choose, Enter to ask", () =>
    visit(async (page) => {
      await openKeyboard(page);
      await page.keyboard.type("huoshaochibi");
      await page.locator(".candidates button.best").filter({ hasText: /^火烧赤壁$/ }).waitFor();
      await page.keyboard.press("Space");
      await page.keyboard.press("Backspace");
      assert.equal((await textOf(page.locator(".field .line"))).trim(), "火烧赤");
    })],
  ["the QR address opens the same answer on a phone, in the visitor's language", () =>
    visit(async (page) => {
      await answer(page).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
      assert.match(await textOf(page.locator(".answer h1")), /winter of 208/);
      assert.equal(await page.locator(".qr").count(), 0);
    }, { viewport: PHONE, path: "/kiosk?answer=sanguo-chibi:chibi-year&lang=en" })],
  ["an answer that no longer exists says so and offers to ask again", () =>
    visit(async (page) => {
      await page.locator(".not-here").waitFor();
      await page.locator(".not-here .primary").tap();
      await page.locator(".simple-keyboard").waitFor();
    }, { path: "/kiosk?answer=sanguo-chibi:no-such-entry" })],
];
