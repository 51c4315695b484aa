// One browser for all checks; each visitor gets a context of their own, closed when the visit ends.
import { chromium } from "playwright-core";

export const URL_BASE = process.env.YIZHAN_URL ?? "http://127.0.0.1:8080";

export const PORTRAIT = { width: 1080, height: 1920 };
export const LANDSCAPE = { width: 1920, height: 1080 };
export const PHONE = { width: 390, height: 844 };
/** What 200 % zoom leaves of a portrait and of a landscape screen. */
export const ZOOMED = { width: 540, height: 960 };
export const ZOOMED_LANDSCAPE = { width: 960, height: 540 };

/** How long a check waits for what must come; more on a machine that is busy with other things. */
const PATIENCE_MS = Number(process.env.YIZHAN_PATIENCE_MS ?? 10_000);
const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
let browser;

/**
 * Runs a visit on a fresh page; `page.problems` gathers what the browser complains about. The service worker, which
 * fetches the whole kiosk for bad times, comes only where a check is about it.
 */
export async function visit(work, { viewport = PORTRAIT, base = URL_BASE, path = "/kiosk", clock = false, worker = false } = {}) {
  browser ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  const context = await (await browser).newContext({ viewport, hasTouch: true, reducedMotion: "reduce", serviceWorkers: worker ? "allow" : "block" });
  context.setDefaultTimeout(PATIENCE_MS);
  try {
    const page = await context.newPage();
    page.problems = [];
    page.asking = new Set();
    page.on("request", (request) => page.asking.add(request));
    for (const over of ["requestfinished", "requestfailed"]) page.on(over, (request) => page.asking.delete(request));
    page.on("pageerror", (error) => page.problems.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !/Failed to load resource/.test(message.text())) page.problems.push(message.text());
    });
    if (clock) await page.clock.install();
    await page.goto(`${base}${path}`);
    return await work(page, context);
  } finally {
    await context.close();
  }
}

export const closeBrowser = async () => (await browser)?.close();

/** To the home screen with its content: from the waiting picture (phones have none) or by the bar of any other screen. */
export async function home(page) {
  await page.locator(".attract, .home, .bar").first().waitFor();
  if (await page.locator(".attract").count()) await page.locator(".attract .start").tap();
  else if (!(await page.locator(".home").count())) await aid(page, "首页").tap();
  await page.locator(".home .row").first().waitFor();
}

/** The screen for asking, ready for touches and keys. */
export const openKeyboard = async (page) => {
  await home(page);
  await page.locator(".field .open").tap();
  await page.locator(".simple-keyboard, input[type=search]").first().waitFor();
};

const drawnAgain = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Waits until what was just chosen stands: it was drawn, nothing is being fetched for it, and that was drawn too. */
export async function settled(page) {
  await page.evaluate(drawnAgain);
  await until(() => page.asking.size === 0, PATIENCE_MS, 20);
  await page.evaluate(drawnAgain);
}

const key = (page, sign) => page.locator(".simple-keyboard button").filter({ hasText: new RegExp(`^${sign}$`) });

/** Touches the keys of the screen one after the other. */
export async function touchKeys(page, signs) {
  for (const sign of signs) await (sign === " " ? page.locator(".key-space") : key(page, sign)).tap();
}

export const submit = (page) => page.locator(".key-ask").tap();

export const language = (page, tag) => page.locator(`.languages [lang="${tag}"]`).tap();

/** One of the aids at the foot, by its icon's order-free name. */
export const aid = (page, word) => page.locator(".bar .aid", { hasText: word });

export const textOf = async (locator) => (await locator.innerText()).replace(/[\u2009\u00a0]/g, " ").replace(/\u2060/g, "");

/** What screens are told at home; a server that was started a moment ago may still be reading its packs. */
export async function homeDocument() {
  for (let left = 10; left > 0; left -= 1) {
    const answer = await fetch(`${URL_BASE}/api/v1/kiosk/home?centre=chibi`);
    if (answer.ok) return answer.json();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error("the server does not know its centre's packs");
}

/** Waits for a condition, asked for again and again. */
export async function until(check, timeout = PATIENCE_MS, every = 100) {
  for (const end = Date.now() + timeout; !(await check()); await new Promise((resolve) => setTimeout(resolve, every))) {
    if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain for ${check}`);
  }
}
