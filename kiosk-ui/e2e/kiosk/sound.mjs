// Every screen in every form: no accessibility violation, nothing wider than the screen, targets large enough.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { home, LANDSCAPE, openKeyboard, PHONE, PORTRAIT, URL_BASE, visit, ZOOMED, ZOOMED_LANDSCAPE } from "./browser.mjs";
import { choosePerson, chooseWay, openMap, openTimeline } from "./places.mjs";

const LEAST_TARGET = 72;
const YEAR = "/kiosk?answer=sanguo-chibi:chibi-year";

async function ask(page, question) {
  await openKeyboard(page);
  const field = page.locator("input[type=search]");
  if (await field.count()) {
    await field.fill(question);
    return page.keyboard.press("Enter");
  }
  await page.locator(".key-mode", { hasText: "EN" }).tap();
  await page.keyboard.type(question);
  return page.keyboard.press("Enter");
}

/** How each screen is reached, on a page that has just been opened at `path`. */
const SCREENS = [
  ["attract", "/kiosk", (page) => page.locator(".attract, .home").first().waitFor()],
  ["home", "/kiosk", home],
  ["ask", "/kiosk", async (page) => {
    await openKeyboard(page);
    if (await page.locator(".simple-keyboard").count()) await page.keyboard.type("huoshaochibi");
    await page.locator(".completions .row").first().waitFor();
  }],
  ["answer", YEAR, (page) => page.locator(".answer").waitFor()],
  ["answer en", `${YEAR}&lang=en`, (page) => page.locator(".answer").waitFor()],
  ["service", "/kiosk", async (page) => {
    await home(page);
    await page.locator(".services button").first().tap();
    await page.locator(".answer").waitFor();
  }],
  ["none", "/kiosk", async (page) => {
    await ask(page, "zzqqxxvv");
    await page.locator("section.none").waitFor();
  }],
  ["topic", "/kiosk", async (page) => {
    await home(page);
    await page.locator(".cards button").first().tap();
    await page.locator(".topic .row").first().waitFor();
  }],
  ["map", "/kiosk", async (page) => {
    await openMap(page);
    await chooseWay(page);
  }],
  ["map of another plan, close by", "/kiosk", async (page) => {
    await openMap(page);
    if (await page.locator(".tabs button").count()) await page.locator(".tabs button").last().tap();
    await page.locator(".plan .buttons button").first().tap();
  }],
  ["timeline", "/kiosk", openTimeline],
  ["timeline with a person", "/kiosk", async (page) => {
    await openTimeline(page);
    await choosePerson(page);
  }],
  ["notices", "/kiosk", async (page) => {
    await home(page);
    await page.locator(".services button").last().tap();
    await page.locator(".notices article").first().waitFor();
  }],
  ["help", "/kiosk", async (page) => {
    await home(page);
    await page.locator(".bar .help").tap();
    await page.locator("section.help").waitFor();
  }],
  ["pair", "/kiosk?pair", (page) => page.locator(".pair").waitFor()],
];

const FORMS = [
  ["portrait", PORTRAIT, {}],
  ["landscape", LANDSCAPE, {}],
  ["phone", PHONE, {}],
  ["large", PORTRAIT, { text: "large" }],
  ["large landscape", LANDSCAPE, { text: "large" }],
  ["large phone", PHONE, { text: "large" }],
  ["contrast", PORTRAIT, { contrast: "high", text: "large" }],
  ["200 %", ZOOMED, {}],
  ["200 % landscape", ZOOMED_LANDSCAPE, {}],
];

/** Lists the visible buttons that are too low, and by how much the page is too wide. */
const measure = (page) =>
  page.evaluate((least) => {
    const scale = Number(getComputedStyle(document.documentElement).getPropertyValue("--scale")) || 1;
    const low = [...document.querySelectorAll("button")]
      .map((button) => [button.className || button.innerText, Math.round(button.getBoundingClientRect().height / scale)])
      .filter(([, height]) => height > 0 && height < least);
    return { low, wider: document.documentElement.scrollWidth - innerWidth };
  }, LEAST_TARGET);

async function assertSound(page, name, kiosk) {
  await page.evaluate(() => document.fonts.ready);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  assert.deepEqual(found, [], `${name}: accessibility`);
  const { low, wider } = await measure(page);
  assert.ok(wider <= 0, `${name}: ${wider} px wider than the screen`);
  if (kiosk) assert.deepEqual(low, [], `${name}: targets too low`);
  assert.deepEqual(page.problems, [], `${name}: complaints of the browser`);
}

/** Presses the aids as a visitor would, on screens that have the bar. */
async function setForm(page, form) {
  if (form.text && (await page.locator(".bar").count())) await page.locator(".bar .aid:has(span:text-matches('字大些|Larger'))").tap();
  if (form.contrast && (await page.locator(".bar").count())) await page.locator(".bar .aid:has(span:text-matches('高对比|Contrast'))").tap();
}

/** Walks through every screen in one form; each is opened anew, and all that is wrong is told together. */
async function walk(page, form, viewport, set) {
  const wrong = [];
  const told = await (await fetch(`${URL_BASE}/api/v1/kiosk/home`)).json();
  const there = SCREENS.filter(([name]) => !/^(map|timeline)/.test(name) || (told.has_map && told.has_timeline));
  for (const [name, path, reach] of there) {
    try {
      page.problems.length = 0;
      await page.goto(`${URL_BASE}${path}`);
      await reach(page);
      await setForm(page, set);
      await assertSound(page, `${name}, ${form}`, viewport === PORTRAIT || viewport === LANDSCAPE);
    } catch (error) {
      wrong.push(`${name}: ${error.message}`);
    }
  }
  assert.deepEqual(wrong, []);
}

export const sound = FORMS.map(([form, viewport, set]) => [
  `every screen is sound: ${form}`,
  () => visit((page) => walk(page, form, viewport, set), { viewport }),
]);
