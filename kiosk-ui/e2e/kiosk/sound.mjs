// Every screen in every form: no accessibility violation, nothing wider than the screen, targets large enough.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { home, LANDSCAPE, language, openKeyboard, PHONE, PORTRAIT, URL_BASE, visit, ZOOMED, ZOOMED_LANDSCAPE } from "./browser.mjs";
import { givePin, knock } from "./device.mjs";
import { choosePerson, chooseWay, openMap, openTimeline } from "./places.mjs";
import { PIN, publish, register, staff, withdrawNotice } from "./staff.mjs";
import { STORM, urgent } from "./urgent.mjs";

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

/** Besides the first, in which every screen is reached. */
const LANGUAGES = ["en", "ja", "ko"];
const FIRST_LANGUAGE = "zh-CN";
/** Nobody has left or answered it elsewhere in these checks. */
const SENSELESS = "vvkkxxqq";

/** Opens the page for staff; its keys take the PIN. Only a registered screen has one. */
async function enter(page) {
  await page.waitForResponse((response) => response.url().endsWith("/kiosk/heartbeat") && response.ok(), { timeout: 20_000 });
  await knock(page);
  await page.locator(".pin-pad").waitFor();
}

/** The address of a question that was left just now. */
async function followed() {
  const left = await fetch(`${URL_BASE}/api/v1/kiosk/questions`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
    body: JSON.stringify({ q: "赤壁的江面有多宽？", lang: "zh-CN", centre: "chibi" }),
  });
  return `/kiosk?question=${(await left.json()).id}`;
}

/** How each screen is reached, on a page that has just been opened at `path`; what undoes it again. */
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
    await ask(page, SENSELESS);
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
  ["help called", "/kiosk", async (page) => {
    await home(page);
    await page.locator(".bar .help").tap();
    await page.locator("section.help .primary").tap();
    await page.locator("section.help .at").waitFor();
  }],
  ["cards", "/kiosk", async (page) => {
    await ask(page, "zhouyu");
    await page.locator("section.cards, .answer").first().waitFor();
  }],
  ["a question left", "/kiosk", async (page) => {
    await ask(page, SENSELESS);
    await page.locator(".way.primary").tap();
    await page.locator(".follow-qr, .left .button").first().waitFor();
  }],
  ["follow", followed, (page) => page.locator(".follow[data-standing=open]").waitFor()],
  ["rate", "/kiosk?say", async (page) => {
    await page.locator(".say .way").first().tap();
    await page.locator(".grades").waitFor();
  }],
  ["rated", "/kiosk?say", async (page) => {
    await page.locator(".say .way").first().tap();
    await page.locator(".grades .button").first().tap();
    await page.locator(".say-form .rows > .primary").tap();
    await page.locator(".say-done").waitFor();
  }],
  ["say", "/kiosk?say", (page) => page.locator(".say .way").first().waitFor()],
  ["suggestion", "/kiosk?say=suggestion", (page) => page.locator(".say-form").waitFor()],
  ["complaint", "/kiosk?say=complaint", (page) => page.locator(".say-form").waitFor()],
  ["an urgent notice on an answer", YEAR, async (page) => {
    page.notice = await publish(STORM);
    await page.locator(".answer").waitFor();
    await urgent(page).waitFor({ timeout: 25_000 });
  }, (page) => withdrawNotice(page.notice)],
  ["a withdrawn address", "/kiosk?answer=sanguo-chibi:no-such-entry", (page) => page.locator(".not-here").waitFor()],
  ["pair", "/kiosk?pair", (page) => page.locator(".pair").waitFor()],
];

/** Screens of the device itself, in the staff's language. */
const DEVICE_SCREENS = [
  ["PIN", "/kiosk", enter],
  ["staff page", "/kiosk", async (page) => {
    await enter(page);
    await givePin(page, PIN);
    await page.locator(".staff-page").waitFor();
  }],
  ["cleaning", "/kiosk", async (page) => {
    await enter(page);
    await givePin(page, PIN);
    await page.locator(".staff-page .primary").tap();
    await page.locator(".cleaning").waitFor();
  }],
];

const FORMS = [
  ["portrait", PORTRAIT, { languages: LANGUAGES, device: true }],
  ["landscape", LANDSCAPE, { languages: LANGUAGES, device: true }],
  ["phone", PHONE, {}],
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

/** The screen as it was reached, then in each language, in place. */
async function assertInAll(page, name, kiosk, languages = []) {
  await assertSound(page, name, kiosk);
  if (!(await page.locator(".languages").count())) return;
  for (const tag of languages) {
    await language(page, tag);
    await page.waitForFunction((lang) => document.documentElement.lang === lang, tag);
    await page.waitForLoadState("networkidle");
    await assertSound(page, `${name}, ${tag}`, kiosk);
  }
  if (languages.length) await language(page, FIRST_LANGUAGE);
}

/** Walks through every screen in one form; each is opened anew, and all that is wrong is told together. */
async function walk(page, form, viewport, set) {
  const wrong = [];
  if (set.device) {
    await (await staff("manager"))("PUT", "/screens/pin", { pin: PIN });
    await register(page.context(), `触摸屏（${form}）`);
  }
  const told = await (await fetch(`${URL_BASE}/api/v1/kiosk/home`)).json();
  const there = [...SCREENS, ...(set.device ? DEVICE_SCREENS : [])].filter(([name]) => !/^(map|timeline)/.test(name) || (told.has_map && told.has_timeline));
  for (const [name, path, reach, undo] of there) {
    try {
      page.problems.length = 0;
      await page.goto(`${URL_BASE}${typeof path === "string" ? path : await path()}`);
      await reach(page);
      await setForm(page, set);
      // The pages of staff lie over the languages, which are the visitors'.
      const languages = DEVICE_SCREENS.some(([own]) => own === name) ? [] : set.languages;
      await assertInAll(page, `${name}, ${form}`, viewport === PORTRAIT || viewport === LANDSCAPE, languages);
    } catch (error) {
      wrong.push(`${name}: ${error.message}`);
    }
    await undo?.(page);
  }
  assert.deepEqual(wrong, []);
}

export const sound = FORMS.map(([form, viewport, set]) => [
  `every screen is sound: ${form}`,
  () => visit((page) => walk(page, form, viewport, set), { viewport }),
]);
