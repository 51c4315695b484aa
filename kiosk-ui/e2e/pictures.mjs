// Takes the pictures of the README from a running server with the sample centre: packaging/dev/pictures.
//   YIZHAN_URL=… YIZHAN_SAMPLE_PASSWORD=… node e2e/pictures.mjs FOLDER
import { readFile } from "node:fs/promises";
import { LANDSCAPE, PHONE, PORTRAIT, aid, closeBrowser as closeKiosks, home, language, openKeyboard, settled, submit, touchKeys, visit } from "./kiosk/browser.mjs";
import { chooseWay, openMap, openTimeline } from "./kiosk/places.mjs";
import { DESK, closeBrowser as closeConsoles, leave, newPage, open, row, signedIn, URL_BASE, write } from "./console/browser.mjs";

const folder = process.argv[2];
if (!folder) throw new Error("usage: node e2e/pictures.mjs FOLDER");
const day = JSON.parse(await readFile(new URL("./pictures.json", import.meta.url), "utf8"));

/** Fonts are there and nothing moves any more. */
async function shoot(page, name, options = {}) {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState("networkidle").catch(() => undefined);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: "disabled", ...options });
  console.log(name);
}

async function kiosk() {
  await visit(async (page) => {
    await page.locator(".attract .start").waitFor();
    await shoot(page, "kiosk-attract");
    await home(page);
    await shoot(page, "kiosk-home");
    await page.locator(".field .open").tap();
    await touchKeys(page, day.typed);
    await page.locator(".candidates button").first().waitFor();
    await page.locator(".completions .row").first().waitFor();
    await shoot(page, "kiosk-asking");
  }, { viewport: PORTRAIT });
  await visit(async (page) => {
    await page.locator(".answer").first().waitFor();
    await shoot(page, "kiosk-answer");
    await aid(page, day.contrast).tap();
    await shoot(page, "kiosk-answer-contrast");
  }, { viewport: PORTRAIT, path: `/kiosk?answer=${day.answer}` });
  await visit(async (page) => {
    await openKeyboard(page);
    await touchKeys(page, day.unanswerable);
    await submit(page);
    await page.locator(".none").first().waitFor();
    await shoot(page, "kiosk-no-answer");
  }, { viewport: PORTRAIT });
  await visit(async (page) => {
    await openMap(page);
    await chooseWay(page);
    await shoot(page, "kiosk-map");
    await openTimeline(page);
    await shoot(page, "kiosk-timeline");
  }, { viewport: PORTRAIT });
  await visit(async (page) => {
    await home(page);
    await shoot(page, "kiosk-home-landscape");
  }, { viewport: LANDSCAPE });
  await visit(async (page) => {
    await home(page);
    await language(page, "ko");
    await page.locator(".field .open").tap();
    await touchKeys(page, day.typedKorean);
    await page.locator(".completions .row").first().waitFor();
    await shoot(page, "kiosk-asking-korean");
  }, { viewport: LANDSCAPE });
  await visit(async (page) => {
    await home(page);
    await language(page, "ja");
    await settled(page);
    await page.locator(".asked .row").first().tap();
    await page.locator(".answer").first().waitFor();
    await shoot(page, "kiosk-answer-japanese");
  }, { viewport: LANDSCAPE });
  await visit(async (page) => {
    await page.locator(".answer").first().waitFor();
    await shoot(page, "kiosk-answer-phone");
  }, { viewport: PHONE, path: `/kiosk?answer=${day.answer}` });
}

async function consoles() {
  const door = await newPage({ viewport: DESK });
  await door.goto(`${URL_BASE}/console`);
  await door.locator("#username").waitFor();
  await shoot(door, "console-sign-in");
  await leave(door);

  const duty = await signedIn("duty");
  for (const { section, text } of day.entries) {
    await write(duty, text, section);
    await row(duty, text.slice(0, 12)).first().waitFor();
  }
  await shoot(duty, "console-log");
  await duty.getByRole("button", { name: day.closeButton }).click();
  await duty.locator(".closing-panel .statement", { hasText: day.statement }).click();
  await duty.locator(".closing-panel .button.primary").click();
  await duty.locator(".seal-block").waitFor();
  await leave(duty);

  const lead = await signedIn("lead");
  await lead.getByRole("button", { name: day.countersignButton, exact: true }).click();
  await lead.getByRole("button", { name: day.signButton, exact: true }).click();
  await lead.locator("main .tag", { hasText: day.countersigned }).waitFor();
  await lead.getByRole("button", { name: day.verifyButton }).first().click();
  await lead.locator(".verify-panel").waitFor();
  await shoot(lead, "console-log-sealed");
  await leave(lead);

  const manager = await signedIn("manager", { path: "/people" });
  await manager.locator(".register").waitFor();
  await shoot(manager, "console-people");
  await open(manager, "/days");
  await manager.locator(".month-grid").waitFor();
  await shoot(manager, "console-days");
  await open(manager, `/roster?date=${day.rosterWeek}`);
  await manager.locator("table.week").waitFor();
  await shoot(manager, "console-roster");
  await open(manager, `/roster/rota?date=${day.rosterWeek}`);
  await manager.locator("main table").waitFor();
  await shoot(manager, "console-rota");
  await leave(manager);

  const deputy = await signedIn("deputy", { path: "/inbox" });
  await deputy.locator(".inbox-row").first().click();
  await shoot(deputy, "console-inbox");
  await leave(deputy);

  const phone = await signedIn("duty", { viewport: PHONE, touch: true });
  await phone.locator(".book").waitFor();
  await shoot(phone, "console-phone");
  await leave(phone);
}

await kiosk();
await closeKiosks();
await consoles();
await closeConsoles();
