// Every screen in every form: no accessibility violation, nothing wider than the screen, targets large enough.
import assert from "node:assert/strict";
import { violations, WORD_RULES } from "../axe.mjs";
import { home, LANDSCAPE, language, openKeyboard, PHONE, PORTRAIT, settled, URL_BASE, visit, ZOOMED, ZOOMED_LANDSCAPE } from "./browser.mjs";
import { givePin, openDoor } from "./device.mjs";
import { clockIn, openDuty } from "./duty.mjs";
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

/** The address of a question that was left just now. */
async function followed() {
  const left = await fetch(`${URL_BASE}/api/v1/kiosk/questions`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
    body: JSON.stringify({ q: "赤壁的江面有多宽？", lang: "zh-CN", centre: "chibi" }),
  });
  return `/kiosk?question=${(await left.json()).id}`;
}

/** The address of an answer while the notice that the page then holds stands over it. */
async function urgently(page) {
  page.notice = await publish(STORM);
  return YEAR;
}

/**
 * Rounds of visitors: an address that is opened, then screen by screen how the next is reached from there. What undoes
 * the round stands last.
 */
const ROUNDS = [
  ["/kiosk", [
    ["attract", (page) => page.locator(".attract, .home").first().waitFor()],
    ["home", home],
    ["ask", async (page) => {
      await openKeyboard(page);
      if (await page.locator(".simple-keyboard").count()) await page.keyboard.type("huoshaochibi");
      await page.locator(".completions .row").first().waitFor();
    }],
    ["service", async (page) => {
      await home(page);
      await page.locator(".services button").first().tap();
      await page.locator(".answer").waitFor();
    }],
    ["none", async (page) => {
      await ask(page, SENSELESS);
      await page.locator("section.none").waitFor();
    }],
    ["a question left", async (page) => {
      await page.locator(".way.primary").tap();
      await page.locator(".follow-qr, .left .button").first().waitFor();
    }],
    ["topic", async (page) => {
      await home(page);
      await page.locator(".cards button").first().tap();
      await page.locator(".topic .row").first().waitFor();
    }],
    ["map", async (page) => {
      await openMap(page);
      await chooseWay(page);
    }],
    ["map of another plan, close by", async (page) => {
      await openMap(page);
      if (await page.locator(".tabs button").count()) await page.locator(".tabs button").last().tap();
      await page.locator(".plan .buttons button").first().tap();
    }],
    ["timeline", openTimeline],
    ["timeline with a person", choosePerson],
    ["notices", async (page) => {
      await home(page);
      await page.locator(".services button").last().tap();
      await page.locator(".notices article").first().waitFor();
    }],
    ["on duty", async (page) => {
      await Promise.all(["duty", "lead"].map(clockIn));
      await openDuty(page);
    }],
    ["help", async (page) => {
      await home(page);
      await page.locator(".bar .help").tap();
      await page.locator("section.help").waitFor();
    }],
    ["help called", async (page) => {
      await page.locator("section.help .primary").tap();
      await page.locator("section.help .at").waitFor();
    }],
    ["cards", async (page) => {
      await ask(page, "zhouyu");
      await page.locator("section.cards, .answer").first().waitFor();
    }],
  ]],
  [YEAR, [["answer", (page) => page.locator(".answer").waitFor()]]],
  [`${YEAR}&lang=en`, [["answer en", (page) => page.locator(".answer").waitFor()]]],
  [followed, [["follow", (page) => page.locator(".follow[data-standing=open]").waitFor()]]],
  ["/kiosk?say", [
    ["say", (page) => page.locator(".say .way").first().waitFor()],
    ["rate", async (page) => {
      await page.locator(".say .way").first().tap();
      await page.locator(".grades").waitFor();
    }],
    ["rated", async (page) => {
      await page.locator(".grades .button").first().tap();
      await page.locator(".say-form .rows > .primary").tap();
      await page.locator(".say-done").waitFor();
    }],
  ]],
  ["/kiosk?say=suggestion", [["suggestion", (page) => page.locator(".say-form").waitFor()]]],
  ["/kiosk?say=complaint", [["complaint", (page) => page.locator(".say-form").waitFor()]]],
  [urgently, [["an urgent notice on an answer", async (page) => {
    await page.locator(".answer").waitFor();
    await urgent(page).waitFor();
  }]], (page) => withdrawNotice(page.notice)],
  ["/kiosk?answer=sanguo-chibi:no-such-entry", [["a withdrawn address", (page) => page.locator(".not-here").waitFor()]]],
  ["/kiosk?pair", [["pair", (page) => page.locator(".pair").waitFor()]]],
];

/** The device itself, over whatever stands there and in the staff's language alone. */
const DEVICE_ROUND = ["/kiosk", [
  ["PIN", openDoor],
  ["staff page", async (page) => {
    await givePin(page, PIN);
    await page.locator(".staff-page").waitFor();
  }],
  ["cleaning", async (page) => {
    await page.locator(".staff-page .primary").tap();
    await page.locator(".cleaning").waitFor();
  }],
]];

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

async function assertSound(page, name, kiosk, rules) {
  await page.evaluate(() => document.fonts.ready);
  assert.deepEqual(await violations(page, rules), [], `${name}: accessibility`);
  const { low, wider } = await measure(page);
  assert.ok(wider <= 0, `${name}: ${wider} px wider than the screen`);
  if (kiosk) assert.deepEqual(low, [], `${name}: targets too low`);
  assert.deepEqual(page.problems, [], `${name}: complaints of the browser`);
}

/** Presses the aids as a visitor would, on the first screen that has the bar; they stay as the visitor goes on. */
async function setForm(page, { text, contrast }) {
  for (const words of [text && "字大些|Larger", contrast && "高对比|Contrast"].filter(Boolean)) {
    const aid = page.locator(`.bar .aid[aria-pressed=false]:has(span:text-matches('${words}'))`);
    if (await aid.count()) await aid.tap();
  }
}

/**
 * The screen as it was reached, then in each language, in place: colours and structure stay with the language, so
 * there only what words can break is looked at again.
 */
async function assertInAll(page, name, kiosk, languages = []) {
  await assertSound(page, name, kiosk);
  if (!languages.length || !(await page.locator(".languages").count())) return;
  for (const tag of languages) {
    await language(page, tag);
    await page.waitForFunction((lang) => document.documentElement.lang === lang, tag);
    await settled(page);
    await assertSound(page, `${name}, ${tag}`, kiosk, WORD_RULES);
  }
  await language(page, FIRST_LANGUAGE);
  await settled(page);
}

/** One visitor's round; after a screen that is wrong it goes on with the next, from wherever that left off. */
async function walkRound(page, [path, stops, undo], { form, kiosk, set }) {
  const wrong = [];
  await page.goto(`${URL_BASE}${typeof path === "string" ? path : await path(page)}`);
  for (const [name, reach] of stops) {
    try {
      page.problems.length = 0;
      await reach(page);
      await setForm(page, set);
      await assertInAll(page, `${name}, ${form}`, kiosk, stops === DEVICE_ROUND[1] ? [] : set.languages);
    } catch (error) {
      wrong.push(`${name}: ${error.message}`);
      if (await page.locator(".languages").count()) await language(page, FIRST_LANGUAGE).catch(() => undefined);
    }
  }
  await undo?.(page);
  return wrong;
}

/** Walks through every screen in one form; all that is wrong is told together. */
async function walk(page, form, viewport, set) {
  if (set.device) {
    await (await staff("manager"))("PUT", "/screens/pin", { pin: PIN });
    await register(page.context(), `触摸屏（${form}）`);
  }
  const wrong = [];
  for (const round of set.device ? [...ROUNDS, DEVICE_ROUND] : ROUNDS) {
    wrong.push(...(await walkRound(page, round, { form, kiosk: viewport === PORTRAIT || viewport === LANDSCAPE, set })));
  }
  assert.deepEqual(wrong, []);
}

export const sound = FORMS.map(([form, viewport, set]) => [
  `every screen is sound: ${form}`,
  () => visit((page) => walk(page, form, viewport, set), { viewport }),
]);
