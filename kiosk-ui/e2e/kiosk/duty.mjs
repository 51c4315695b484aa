// Who is on duty now: those who are there and agreed to be shown, nobody else; renewed by itself, honest without a server.
import assert from "node:assert/strict";
import { aid, home, language, textOf, visit } from "./browser.mjs";
import { openGate } from "./gate.mjs";
import { staff } from "./staff.mjs";

const TITLES = { en: /On duty today/, ja: /本日の担当者/, ko: /오늘의 근무자/, "zh-CN": /今日值班/ };
/** Past the page's own pause. */
const PAUSE_MS = 21_000;

/** Clocks somebody in at the first post; whoever is there already stays. */
export async function clockIn(username) {
  const speak = await staff(username);
  const { items: posts } = await speak("GET", "/posts?limit=500");
  await speak("POST", "/presence/clock-in", { post_id: posts[0].id }).catch((problem) => {
    if (!/ 409 /.test(String(problem))) throw problem;
  });
}
const clockOut = async (username) => (await staff(username))("POST", "/presence/clock-out", {}).catch(() => undefined);

async function personOf(username) {
  const { items } = await (await staff("manager"))("GET", "/staff?limit=500");
  return items.find((person) => person.username === username);
}

/** Says for somebody whether they agree to be shown. */
async function agree(username, agreed) {
  const { id } = await personOf(username);
  return (await staff("manager"))("PUT", `/staff/${id}/shown-publicly`, { agreed });
}

/** Runs `work` while the two are there, of whom the first agreed to be shown and the second did not. */
async function whileOnDuty(work) {
  const [shown, hidden] = [await personOf("duty"), await personOf("duty2")];
  await Promise.all([agree("duty", true), agree("duty2", false)]);
  await Promise.all([clockIn("duty"), clockIn("duty2")]);
  try {
    return await work(shown, hidden);
  } finally {
    await Promise.all([clockOut("duty"), clockOut("duty2")]);
    await agree("duty", shown.shown_publicly);
    await agree("duty2", hidden.shown_publicly);
  }
}

/** From anywhere, by way of the notices. */
export async function openDuty(page) {
  await home(page);
  await page.locator(".services button").last().tap();
  await page.locator(".duty-link").tap();
  await page.locator(".duty .person, .duty .nobody").first().waitFor();
}

const person = (page, { name }) => page.locator(".duty .person", { hasText: name });

export const duty = [
  ["who is on duty stands behind the notices: who agreed and is there, not who did not; in four languages", () =>
    whileOnDuty((shown, hidden) =>
      visit(async (page) => {
        await openDuty(page);
        await person(page, shown).waitFor();
        assert.equal(await person(page, hidden).count(), 0);
        assert.doesNotMatch(await textOf(page.locator(".duty")), new RegExp(hidden.name));
        for (const [tag, words] of Object.entries(TITLES)) {
          await language(page, tag);
          await page.locator(".duty h1").filter({ hasText: words }).waitFor();
        }
        await language(page, "en");
        await page.locator(".duty .person", { hasText: shown.name_en }).waitFor();
      }))],
  ["a name leaves the screen by itself when consent is taken back, and where nobody can be named help is", () =>
    whileOnDuty((shown) =>
      visit(async (page) => {
        await openDuty(page);
        await person(page, shown).waitFor();
        await agree("duty", false);
        await page.clock.runFor(PAUSE_MS);
        await person(page, shown).waitFor({ state: "detached" });
        await page.locator(".duty .find .primary").tap();
        await page.locator("section.help").waitFor();
      }, { clock: true }))],
  ["without a server the names stay with the time of which they are, and a page that was never read says so", async () => {
    const gate = await openGate();
    await whileOnDuty((shown) =>
      visit(async (page) => {
        await openDuty(page);
        await person(page, shown).waitFor();
        await gate.shut();
        await aid(page, "首页").tap();
        await openDuty(page);
        await page.locator(".duty .when.old", { hasText: /截至\s?\d{1,2}:\d\d/ }).waitFor();
        await person(page, shown).waitFor();
        await gate.open();
        await page.locator(".duty .when.old").waitFor({ state: "detached", timeout: 20_000 });
      }, { base: gate.base() })).finally(() => gate.shut().catch(() => undefined));
  }],
];
