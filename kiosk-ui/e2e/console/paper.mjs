// What is printed for the wall and the file: the table alone, under its name, the centre and the date, whole on A4; and the
// console in English: no word of the interface left in Chinese, nothing cut.
import assert from "node:assert/strict";
import { DESK, leave, move, PHONE, signedIn } from "./browser.mjs";
import * as data from "./rosterData.mjs";

/** A4 lying, without its margins of 12 mm, in CSS pixels. */
const A4 = { width: 1032, height: 700 };
const UPRIGHT = 718;
const SCREEN_ONLY = [".side-rail", ".bottom-bar", ".page-head", ".tab-links", ".week-actions", ".rota-actions", ".which", ".side", ".below", ".add"];

/** What reaches over the right edge, by its words. */
const overEdge = (page) =>
  page.evaluate(() => {
    const shown = (element) => element.checkVisibility() && !element.closest(".visually-hidden");
    return [...document.querySelectorAll("main *")]
      .filter((element) => shown(element) && element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 30)}`);
  });

/** How many sheets come out of the printer. */
const sheetsOf = async (page) => (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;

const SHEETS = [
  ["the week", "table.week", () => `/roster?date=${data.today()}`, /一周值班表.*\d+\s*月/],
  ["the month's attendance", "table.sheet", () => "/roster/attendance", /\d{4}\s*年\s*\d+\s*月考勤表/],
  ["the rota", "table.rota", () => `/roster/rota?date=${data.today()}`, /值日表.*\d+\s*月/],
];

const printing = SHEETS.map(([name, table, path, title]) => [
  `${name} on paper is the table alone, under its name, its date and the centre's, and whole on A4`,
  async () => {
    const lead = await data.speaker("lead");
    const [post] = await data.posts(await data.speaker("manager"));
    // Whoever was there once this month stands in the month's sheet.
    await lead.post("/presence/clock-in", { post_id: post.id }).then(() => lead.post("/presence/clock-out", {})).catch(() => undefined);
    const page = await signedIn("lead", { path: path() });
    await page.locator(table).waitFor();
    await page.emulateMedia({ media: "print" });
    // A browser asks how wide the page is with an upright sheet in mind, and turns it afterwards.
    await page.setViewportSize({ width: UPRIGHT, height: A4.width });
    const columns = () => page.locator(`${table} thead th:visible`).count();
    const upright = await columns();
    await page.setViewportSize(A4);
    assert.equal(upright, await columns(), "the same columns on whatever sheet");
    if (table === "table.week") assert.equal(upright, 8, "seven days beside the posts");
    const words = (await page.locator("main").innerText()).replace(/\s+/g, " ");
    assert.match(words, title);
    assert.match(words, /赤壁/);
    for (const other of SCREEN_ONLY)
      for (const one of await page.locator(other).all()) assert.equal(await one.isVisible(), false, `${other} is on paper`);
    assert.deepEqual(await overEdge(page), []);
    const high = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.equal(await sheetsOf(page), Math.ceil(high / A4.height), `as many sheets as ${high} px need, and no empty one behind them`);
    await leave(page);
  },
]);

const PAGES = [
  "/roster", "/roster?rows=people", "/roster/day", "/roster/day?presence=new", "/roster/posts", "/roster/posts/new", "/roster/rota", "/roster/rota?reach=month",
  "/roster/rota?duty=new", "/roster/attendance", "/roster/badges", "/shifts", "/clock", "/leaves", "/leaves/all", "/leaves/totals", "/leaves/new", "/inbox",
];

/** Every text of the server that holds Chinese: names, reasons, duties. These are the centre's own words. */
function hearing(page) {
  const heard = new Set();
  const reading = [];
  const gather = (value) => {
    if (typeof value === "string" && /\p{Script=Han}/u.test(value)) heard.add(value.trim());
    else if (value && typeof value === "object") Object.values(value).forEach(gather);
  };
  page.on("response", (answer) => {
    if (/\/api\/v1\//.test(answer.url()) && /json/.test(answer.headers()["content-type"] ?? ""))
      reading.push(answer.json().then(gather, () => undefined));
  });
  return async () => {
    await Promise.all(reading);
    return [...heard].sort((a, b) => b.length - a.length);
  };
}

/** Texts and labels with Chinese in them, but for the key that leads to Chinese. */
const chineseOn = (page) =>
  page.evaluate(() => {
    const han = /\p{Script=Han}/u;
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (han.test(node.data) && !node.parentElement.closest(".language-switch, .initial, svg, script, style")) found.push(node.data.trim());
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        const value = element.getAttribute(name);
        if (value && han.test(value) && !element.closest(".language-switch")) found.push(`${name}: ${value}`);
      }
    return found;
  });

/** What is left of a text without the centre's own words. */
function rest(text, heard) {
  let left = text;
  for (const own of heard) left = left.replaceAll(own, "");
  return left;
}

/** Texts that do not fit the box that hides what is over. */
const cutOn = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main *, nav *")]
      .filter((element) => {
        const { overflowX, clipPath } = getComputedStyle(element);
        const holdsText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
        return holdsText && /hidden|clip/.test(overflowX) && clipPath === "none" && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => element.textContent.trim().slice(0, 40)),
  );

const english = [["desk", DESK], ["phone", PHONE]].map(([size, viewport]) => [
  `in English no word of the roster's pages is left in Chinese, and none is cut: ${size}`,
  async () => {
    const page = await signedIn("manager", { viewport, language: "en", path: "/account" });
    const heard = hearing(page);
    await page.reload();
    await page.locator(".shell main h1").waitFor();
    for (const path of PAGES) {
      await move(page, path);
      await page.locator(".waiting").waitFor({ state: "detached" });
      const [found, own] = [await chineseOn(page), await heard()];
      const left = found.filter((text) => /\p{Script=Han}/u.test(rest(text, own)));
      assert.deepEqual(left, [], `${path}: Chinese`);
      assert.deepEqual(await cutOn(page), [], `${path}: cut`);
    }
    await leave(page);
  },
]);

export { english, printing };
