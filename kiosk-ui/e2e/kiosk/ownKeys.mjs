// Visitors who type in a script of their own, by touch: 한글 on the two-set keys and kana from romaji.
import assert from "node:assert/strict";
import { violations } from "../axe.mjs";
import {
  aid, home, LANDSCAPE, language, PORTRAIT, settled, submit, touchKeys, until, visit, ZOOMED, ZOOMED_LANDSCAPE,
} from "./browser.mjs";

const LEAST_TARGET = 72;
const LOWER = { ja: "下げる", ko: "낮게" };

/** The screen for asking in a language, its keys there. */
async function openIn(page, tag) {
  await home(page);
  await language(page, tag);
  await page.waitForFunction((lang) => document.documentElement.lang === lang, tag);
  await page.locator(".field .open").tap();
  await page.locator(".simple-keyboard, input[type=search]").first().waitFor();
}

const line = (page) => page.locator(".field .line");
/** The library that joins signs comes over the network with the first keyboard. */
async function reads(page, text) {
  let seen = "";
  await until(async () => (seen = await line(page).textContent()) === text).catch(() => assert.equal(seen, text));
}
/** Who fought at Red Cliffs, in the answer's first words. */
const answered = (page) => page.locator(".answer h1[lang=ko]", { hasText: /손권과 유비/ }).waitFor();
const touch = (page, command) => page.locator(`.simple-keyboard [data-skbtn="{${command}}"]`).tap();

/** What is wrong with the keys: too small to touch, beyond the screen or over another; and whether the page is too wide. */
const misfits = (page) =>
  page.evaluate((least) => {
    const boxes = [...document.querySelectorAll(".simple-keyboard button")].map((key) => [key.innerText, key.getBoundingClientRect()]);
    const over = (one, other) =>
      one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
    const wrong = boxes.filter(([, { width, height, left, top, right, bottom }], at) =>
      width < least || height < least || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight ||
      boxes.slice(at + 1).some(([, other]) => over(boxes[at][1], other)));
    return { wrong: wrong.map(([face]) => face), wider: Math.max(0, document.documentElement.scrollWidth - innerWidth) };
  }, LEAST_TARGET);

async function assertFits(page, name) {
  await settled(page);
  assert.deepEqual(await misfits(page), { wrong: [], wider: 0 }, name);
  assert.deepEqual(await violations(page), [], name);
}

export const ownKeys = [
  ["a Korean visitor types 적벽대전 jamo by jamo and has the answer", () =>
    visit(async (page) => {
      await openIn(page, "ko");
      await touchKeys(page, "ㅈㅓㄱㅂㅕㄱㄷㅏ");
      await reads(page, "적벽다");
      await touch(page, "erase");
      await reads(page, "적벽ㄷ");
      await touchKeys(page, "ㅐㅈㅓㄴ");
      await reads(page, "적벽대전");
      await page.locator(".completions .row", { hasText: "적벽대전" }).first().waitFor();
      await submit(page);
      await answered(page);
      await aid(page, "뒤로").tap();
      await reads(page, "적벽대전");
      assert.deepEqual(page.problems, []);
    })],
  ["the Korean shift key gives one doubled jamo", () =>
    visit(async (page) => {
      await openIn(page, "ko");
      await touch(page, "shift");
      await touchKeys(page, "ㄲㅗㅊ");
      await reads(page, "꽃");
    })],
  ["a Japanese visitor asks for a name in kana and has the answer", () =>
    visit(async (page) => {
      await openIn(page, "ja");
      await touchKeys(page, "shokatsuryou");
      await reads(page, "しょかつりょう");
      await submit(page);
      await page.locator(".answer h1[lang=ja]").waitFor();
    })],
  ["a Japanese visitor types romaji and reads kana; another language loses nothing of it", () =>
    visit(async (page) => {
      await openIn(page, "ja");
      await touchKeys(page, "sekihek");
      await reads(page, "せきへk");
      await touchKeys(page, "inotatakai");
      await reads(page, "せきへきのたたかい");
      await touchKeys(page, "toireーto");
      await touch(page, "erase");
      await reads(page, "せきへきのたたかいといれー");
      await touchKeys(page, "hon");
      await reads(page, "せきへきのたたかいといれーほn");
      await language(page, "ko");
      await reads(page, "せきへきのたたかいといれーほん");
      await touchKeys(page, "ㅈㅓㄱ");
      await language(page, "ja");
      await reads(page, "せきへきのたたかいといれーほん적");
      assert.deepEqual(page.problems, []);
    })],
  ...[["portrait", PORTRAIT], ["landscape", LANDSCAPE]].map(([form, viewport]) => [
    `the Korean and Japanese keys fit and can be touched: ${form}`,
    () => visit(async (page) => {
      await openIn(page, "ko");
      for (const tag of ["ko", "ja"]) {
        await language(page, tag);
        await assertFits(page, `${tag}, ${form}`);
        await touch(page, "figures");
        await assertFits(page, `figures, ${tag}, ${form}`);
        await page.locator(".key-mode").first().tap();
        await aid(page, LOWER[tag]).tap();
        await assertFits(page, `low reach, ${tag}, ${form}`);
        await aid(page, LOWER[tag]).tap();
      }
    }, { viewport }),
  ]),
  ["at 200 % the device's own keyboard serves in Korean and Japanese, too", () =>
    visit(async (page) => {
      await openIn(page, "ko");
      for (const viewport of [ZOOMED, ZOOMED_LANDSCAPE]) {
        await page.setViewportSize(viewport);
        for (const tag of ["ja", "ko"]) {
          await language(page, tag);
          await assertFits(page, `${tag}, ${viewport.width} px`);
        }
      }
      await page.locator("input[type=search]").fill("적벽대전");
      await page.keyboard.press("Enter");
      await answered(page);
    }, { viewport: ZOOMED })],
];
