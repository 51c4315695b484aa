// The map and the timeline: by touch and by keyboard, at every size, in four languages, and without a server.
import assert from "node:assert/strict";
import { aid, home, LANDSCAPE, language, PHONE, settled, textOf, until, visit } from "./browser.mjs";
import { openGate } from "./gate.mjs";

const MAP_WORDS = { "zh-CN": /导览图/, en: /Map/, ja: /案内図/, ko: /안내도/ };
const YEARS_WORDS = { "zh-CN": /三国年表/, en: /Timeline/, ja: /三国年表/, ko: /삼국 연표/ };

export async function openMap(page) {
  await home(page);
  await page.locator(".services button:has(span:text-matches('导览图|Map'))").tap();
  await page.locator(".plan .mark").first().waitFor();
}

export async function openTimeline(page) {
  await home(page);
  await page.locator(".timeline-link").tap();
  await page.locator(".years .event").first().waitFor();
  await page.locator(".lives .tag").first().waitFor();
}

/** Chooses a point to which a way is known, from the list. */
export async function chooseWay(page) {
  await page.locator(".points button:has(.minutes:text-matches('[0-9]'))").first().tap();
  await page.locator(".plan .mark.chosen").waitFor();
}

/** Chooses the first person who can be touched. */
export async function choosePerson(page) {
  await page.locator(".lives .tag:not([aria-hidden])").first().tap();
  await page.locator(".timeline .panel button").waitFor();
  await settled(page);
}

const zoomed = (page) => page.locator(".drawing > g").getAttribute("transform");

export const places = [
  ["the map shows where one stands, and the way to what is touched with its minutes and metres", () =>
    visit(async (page) => {
      await openMap(page);
      // A screen that is not registered, or a phone, stands nowhere.
      const { here } = await page.evaluate(() => fetch("/api/v1/kiosk/map?lang=zh-CN").then((response) => response.json()));
      if (here) await page.locator(".plan .here span", { hasText: "您在这里" }).waitFor();
      await chooseWay(page);
      await page.locator(".drawing .route .dots").waitFor({ state: "attached" });
      assert.match(await textOf(page.locator(".panel .how")), /\d+ 分钟.*\d+ 米/);
    })],
  ["touching what is looked for shows its kind only and chooses the nearest", () =>
    visit(async (page) => {
      await openMap(page);
      const all = await page.locator(".plan .mark").count();
      await page.locator(".kinds button[aria-pressed]", { hasText: "卫生间" }).tap();
      await page.locator(".plan .mark.chosen").waitFor();
      assert.ok((await page.locator(".plan .mark").count()) < all);
      await page.locator(".kinds button[aria-pressed]", { hasText: "卫生间" }).tap();
      await until(async () => (await page.locator(".plan .mark").count()) === all);
    })],
  ["the step-free switch never shows a way with steps", () =>
    visit(async (page) => {
      await openMap(page);
      await page.locator(".kinds [role=switch]").tap();
      const reached = await page.locator(".points button:has(.minutes:text-matches('[0-9]'))").all();
      assert.ok(reached.length > 0, "a way without steps");
      for (const place of reached) {
        await place.tap();
        assert.doesNotMatch(await textOf(page.locator(".panel .how")), /路上有台阶|有台阶 ·/);
      }
    })],
  ["a plan grows and moves by buttons alone, and comes back whole", () =>
    visit(async (page) => {
      await openMap(page);
      const whole = await zoomed(page);
      await page.locator(".plan .buttons button").first().tap();
      const near = await zoomed(page);
      assert.notEqual(near, whole);
      await page.locator(".plan .step").first().tap();
      assert.notEqual(await zoomed(page), near);
      await page.locator(".plan .buttons button").last().tap();
      assert.equal(await zoomed(page), whole);
      assert.equal(await page.locator(".plan .step").count(), 0);
    })],
  ["every point is reached by keyboard, and leads to its answer and back to the same choice", () =>
    visit(async (page) => {
      await openMap(page);
      const points = page.locator(".points button");
      assert.equal(await points.count(), await page.locator(".plan .mark").count());
      for (const point of await points.all()) {
        await point.press("Enter");
        if (await page.locator(".panel button").count()) break;
      }
      const title = await textOf(page.locator(".panel strong"));
      await page.locator(".panel button").press("Enter");
      await page.locator(".answer").waitFor();
      await aid(page, "返回").tap();
      await page.locator(".plan .mark.chosen").waitFor();
      assert.equal(await textOf(page.locator(".panel strong")), title);
    })],
  ["in landscape the way to a place far down the list is told in sight", () =>
    visit(async (page) => {
      await openMap(page);
      await page.locator(".points button:has(.minutes:text-matches('[0-9]'))").last().tap();
      const how = await page.locator(".panel .how").boundingBox();
      const side = await page.locator(".side").boundingBox();
      assert.ok(how.y >= side.y && how.y + how.height <= side.y + side.height, "the way is out of sight");
    }, { viewport: LANDSCAPE })],
  ["the timeline runs from the first era to the last, and Red Cliffs stands in cinnabar", () =>
    visit(async (page) => {
      await openTimeline(page);
      const years = (await page.locator(".years .figure").allInnerTexts()).map(Number);
      assert.deepEqual(years, [...years].sort((a, b) => a - b));
      await page.locator(".jump .great").tap();
      await until(() => page.locator(".event.great").isVisible());
      await page.locator(".event.great").tap();
      await page.locator(".answer").waitFor();
      await aid(page, "返回").tap();
      await until(() => page.locator(".event.great").isVisible());
    })],
  ["touching a name tells the life, frames its events and offers the answer", () =>
    visit(async (page) => {
      await openTimeline(page);
      await choosePerson(page);
      assert.match(await textOf(page.locator(".panel .what")), /\d{3}/);
      const count = await page.locator(".event.lit").count();
      assert.match(await textOf(page.locator(".panel .how")), count ? new RegExp(`${count} 件`) : /没有/);
      await page.locator(".panel button").tap();
      await page.locator(".answer").waitFor();
    })],
  ["nobody's life is said to be without events before it was read", () =>
    visit(async (page) => {
      await openTimeline(page);
      const held = [];
      await page.route("**/kiosk/entries/**", (route) => held.push(route));
      await page.locator(".lives .tag:not([aria-hidden])").first().tap();
      await page.locator(".timeline .panel button").waitFor();
      await until(() => held.length > 0);
      assert.doesNotMatch(await textOf(page.locator(".panel .how")), /没有/);
      for (const route of held) await route.continue();
      await page.locator(".panel .how", { hasText: /件|没有/ }).waitFor();
    })],
  ["a landscape screen pages through the years by touch", () =>
    visit(async (page) => {
      await openTimeline(page);
      const at = () => page.locator(".chart").evaluate((chart) => chart.scrollLeft);
      await page.locator(".jump .page").last().tap();
      await until(async () => (await at()) > 0);
      await page.locator(".jump .page").first().tap();
      await until(async () => (await at()) === 0);
    }, { viewport: LANDSCAPE })],
  ["map and timeline in four languages, in place", () =>
    visit(async (page) => {
      await openMap(page);
      for (const [tag, words] of Object.entries(MAP_WORDS)) {
        await language(page, tag);
        await until(async () => words.test(await textOf(page.locator("section.map h1"))));
      }
      await language(page, "zh-CN");
      await openTimelineAgain(page);
      for (const [tag, words] of Object.entries(YEARS_WORDS)) {
        await language(page, tag);
        await until(async () => words.test(await textOf(page.locator("section.timeline h1"))));
      }
      await language(page, "en");
      await page.locator(".event.great", { hasText: /Red Cliffs/ }).waitFor();
    })],
  ["a phone shows both without being wider than its screen", () =>
    visit(async (page) => {
      for (const open of [openMap, openTimeline]) {
        await open(page);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
        await aid(page, "首页").tap();
      }
    }, { viewport: PHONE })],
  ["what was seen once stays when the server is gone", async () => {
    const gate = await openGate();
    await visit(async (page) => {
      await openMap(page);
      await aid(page, "首页").tap();
      await openTimeline(page);
      await aid(page, "首页").tap();
      await gate.shut();
      await openMap(page);
      await aid(page, "首页").tap();
      await openTimeline(page);
    }, { base: gate.base() }).finally(() => gate.shut().catch(() => undefined));
  }],
];

async function openTimelineAgain(page) {
  await aid(page, "首页").tap();
  await openTimeline(page);
}
