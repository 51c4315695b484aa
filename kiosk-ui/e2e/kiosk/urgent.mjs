// An urgent notice reaches every screen within ten seconds, in each language, never hides the way back, and goes again.
import assert from "node:assert/strict";
import { aid, home, language, LANDSCAPE, PORTRAIT, textOf, until, visit } from "./browser.mjs";
import { openGate } from "./gate.mjs";
import { publish, register, staff, withdrawNotice } from "./staff.mjs";

export const WITHIN_MS = 10_000;
const YEAR = "/kiosk?answer=sanguo-chibi:chibi-year";

export const STORM = {
  kind: "urgent",
  title: "雷雨大风，江边栈道关闭",
  body: "请离开江边和高处，到游客中心大厅避雨。\n摆渡车暂停，恢复时间另行通知。",
  translations: {
    en: { title: "Thunderstorm: riverside walkway closed", body: "Please leave the riverside and come into the visitor centre." },
    ja: { title: "雷雨のため川沿いの遊歩道を閉鎖", body: "川沿いから離れ、案内所の建物へお入りください。" },
    ko: { title: "뇌우로 강변 산책로 폐쇄", body: "강변을 떠나 안내소 건물로 들어오세요." },
  },
};

export const urgent = (page) => page.locator(".urgent article");

/** Runs `work` while the notice stands; it is withdrawn whatever happens. */
export async function whileUrgent(work, notice = STORM) {
  const published = await publish(notice);
  try {
    return await work(published);
  } finally {
    await withdrawNotice(published).catch(() => undefined);
  }
}

/** Nothing of the notice covers what leads back or on. */
async function assertFree(page, selector) {
  const covered = await page.locator(selector).first().evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return !(seen && (element.contains(seen) || seen.contains(element)));
  });
  assert.equal(covered, false, `${selector} is covered`);
}

/** Opens a screen, publishes, waits for the notice to appear, withdraws, and waits for it to go; both in time. */
async function comesAndGoes(page, free) {
  const published = await publish(STORM);
  const at = Date.now();
  await urgent(page).first().waitFor({ timeout: WITHIN_MS });
  console.log(`        urgent notice on the screen after ${Date.now() - at} ms`);
  assert.equal(await page.locator(".urgent[role=alert]").count(), 1);
  assert.match(await textOf(urgent(page)), /雷雨大风[\s\S]*到游客中心大厅避雨/);
  await assertFree(page, free);
  await withdrawNotice(published);
  const over = Date.now();
  await urgent(page).waitFor({ state: "detached", timeout: WITHIN_MS });
  console.log(`        and gone ${Date.now() - over} ms after it was withdrawn`);
}

export const urgency = [
  ["an urgent notice stands on the waiting picture within 10 s, in all languages, and goes when it is withdrawn", () =>
    visit(async (page) => {
      await page.locator(".attract").waitFor();
      const published = await publish(STORM);
      await urgent(page).waitFor({ timeout: WITHIN_MS });
      await until(async () => (await page.locator(".urgent .abroad li").count()) === 3);
      assert.match(await textOf(urgent(page)), /Thunderstorm[\s\S]*雷雨のため[\s\S]*뇌우로/);
      await assertFree(page, ".attract .start");
      await urgent(page).tap();
      await page.locator(".home").waitFor();
      await withdrawNotice(published);
      await urgent(page).waitFor({ state: "detached", timeout: WITHIN_MS });
    })],
  ["on an answer, in portrait and landscape, it leaves the way back free", async () => {
    for (const viewport of [PORTRAIT, LANDSCAPE]) {
      await visit(async (page) => {
        await page.locator(".answer").waitFor();
        await comesAndGoes(page, ".bar .aid");
      }, { viewport, path: YEAR });
    }
  }],
  ["it speaks the visitor's language, and stays when somebody asks for lower controls", () =>
    whileUrgent(() =>
      visit(async (page) => {
        await home(page);
        for (const [tag, words] of [["en", /Thunderstorm/], ["ja", /雷雨のため/], ["ko", /뇌우로/], ["zh-CN", /雷雨大风/]]) {
          await language(page, tag);
          await urgent(page).filter({ hasText: words }).waitFor();
        }
        await aid(page, "放低").tap();
        await urgent(page).waitFor();
        for (const free of [".languages button", ".bar .help", ".field .open"]) await assertFree(page, free);
      }))],
  ["a registered screen tells which version it showed when, also what it could not tell while the server was gone", async () => {
    const gate = await openGate();
    await visit(async (page, context) => {
      const device = await register(context, "东厅触摸屏");
      await page.reload();
      const published = await publish(STORM);
      await urgent(page).waitFor({ timeout: WITHIN_MS });
      const manager = await staff("manager");
      const showings = async () =>
        (await manager("GET", `/notices/${published.id}/showings`)).items.filter(({ device_id }) => device_id === device.id);
      await until(async () => (await showings()).length === 1, 15_000);
      const [{ version, first_at: first }] = await showings();
      assert.equal(version, published.published.version);

      await gate.shut();
      await page.locator(".attract .start").tap();
      await page.locator(".strip").waitFor({ timeout: 20_000 });
      await urgent(page).waitFor();
      await gate.open();
      await page.locator(".strip").waitFor({ state: "detached", timeout: WITHIN_MS });
      await until(async () => (await showings())[0].last_at > first, 15_000);
      await withdrawNotice(published);
      await urgent(page).waitFor({ state: "detached", timeout: WITHIN_MS });
    }, { base: gate.base() }).finally(() => gate.shut().catch(() => undefined));
  }],
];
