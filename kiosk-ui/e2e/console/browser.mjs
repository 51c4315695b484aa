// One browser for all checks; each person gets a context of their own, as on a machine of their own.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { violations } from "../axe.mjs";

export const URL_BASE = process.env.YIZHAN_URL ?? "http://127.0.0.1:8080";
const PASSWORD = process.env.YIZHAN_SAMPLE_PASSWORD ?? "";

export const DESK = { width: 1440, height: 900 };
export const TABLET = { width: 1024, height: 768 };
export const PHONE = { width: 390, height: 844 };
/** What 200 % zoom leaves of a desk's screen. */
export const ZOOMED = { width: 720, height: 450 };

/** How long a check waits for what must come; more on a machine that is busy with other things. */
const PATIENCE_MS = Number(process.env.YIZHAN_PATIENCE_MS ?? 10_000);
let browser;

/** A fresh page; `problems` gathers what the browser complains about. */
export async function newPage({ viewport = DESK, language = "zh-CN", touch = false } = {}) {
  browser ??= chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const context = await (await browser).newContext({ viewport, hasTouch: touch, reducedMotion: "reduce" });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(
    (tag) => localStorage.getItem("yizhan.language") ?? localStorage.setItem("yizhan.language", tag),
    language,
  );
  const page = await context.newPage();
  page.problems = [];
  page.on("pageerror", (error) => page.problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
      page.problems.push(message.text());
  });
  return page;
}

export async function fillSignIn(page, username, password = PASSWORD) {
  await page.locator("#username").fill(username);
  await page.locator("#password").fill(password);
  await page.keyboard.press("Enter");
}

const sessions = new Map();

/** The session of one of the sample centre's people, opened once for all checks: { cookie: [name, value], csrf, user }. */
export function sessionOf(username) {
  if (!sessions.has(username)) sessions.set(username, openSession(username));
  return sessions.get(username);
}

async function openSession(username) {
  const opened = await fetch(`${URL_BASE}/api/v1/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  assert.equal(opened.status, 201, `${username} signs in`);
  const [cookie] = opened.headers.getSetCookie();
  const { csrf_token: csrf, user } = await opened.json();
  return { cookie: cookie.split(";")[0].split(/=(.*)/).slice(0, 2), csrf, user };
}

/**
 * Opens the console as one of the sample centre's people: with the session that all checks share, or by the form with
 * one of the page's own (`own`), for checks that end it.
 */
export async function signedIn(username, options = {}) {
  const page = await newPage(options);
  if (!options.own) {
    const [name, value] = (await sessionOf(username)).cookie;
    await page.context().addCookies([{ name, value, url: URL_BASE, httpOnly: true, sameSite: "Strict" }]);
  }
  await page.goto(`${URL_BASE}/console${options.path ?? ""}`);
  if (options.own) await fillSignIn(page, username);
  await page.locator(".shell main h1").waitFor();
  return page;
}

export const open = async (page, path) => {
  await page.goto(`${URL_BASE}/console${path}`);
  await page.locator(".shell main h1").waitFor();
};

/** To another page of the console as a link leads there, without loading the whole anew. */
export async function move(page, path) {
  await page.evaluate((to) => document.querySelector("#app").__vue_app__.config.globalProperties.$router.push(to), path);
  await page.locator(".shell main h1").waitFor();
}

export const leave = (page) => page.context().close();

export async function closeBrowser() {
  await (await browser)?.close();
}

/** The row of the book that holds these words. */
export const row = (page, words) => page.locator(".book-line", { hasText: words });

export async function write(page, words, section) {
  if (section) await page.locator(".entry-form .choice", { hasText: section }).click();
  await page.locator(".entry-form textarea").fill(words);
  await page.locator(".entry-form .button.primary").click();
}

/** What sticks out of the screen, in words for whoever has to mend it; "" when all fits. */
export const tooWide = (page) =>
  page.evaluate(() => {
    const wider = document.documentElement.scrollWidth - window.innerWidth;
    const out = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > window.innerWidth);
    const words = out.slice(-4).map((one) => `${one.tagName.toLowerCase()}.${one.className} "${(one.textContent ?? "").trim().slice(0, 40)}"`);
    return wider > 0 ? `${wider} px wider than the screen: ${words}` : "";
  });

/** No violation of the accessibility rules, nothing wider than the screen, no complaint of the browser. */
export async function assertSound(page, name) {
  await page.evaluate(() => document.fonts.ready);
  assert.deepEqual(await violations(page), [], `${name}: accessibility`);
  assert.equal(await tooWide(page), "", name);
  assert.deepEqual(page.problems, [], `${name}: complaints of the browser`);
}
