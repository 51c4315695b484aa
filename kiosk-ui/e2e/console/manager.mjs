// What a manager of one or several centres needs: the audit trail, the choice of centre, the right day on a desk whose
// clock is wrong, the map, the public holidays.
import assert from "node:assert/strict";
import { assertSound, DESK, fillSignIn, leave, newPage, open, PHONE, signedIn, URL_BASE, ZOOMED } from "./browser.mjs";

const CENTRES = [
  { id: "chibi", name: "赤壁古战场游客服务中心", zone: "Asia/Shanghai" },
  { id: "wulin", name: "乌林游客中心", zone: "Asia/Shanghai" },
];

const MAP = {
  plans: [
    {
      id: "area", title: { "zh-CN": "景区", en: "The area" }, width: 100, height: 60,
      shapes: [{ kind: "water", points: [[0, 0], [30, 0], [20, 60], [0, 60]] }],
      points: [{ id: "gate", kind: "entrance", title: { "zh-CN": "南门" }, x: 40, y: 50 }],
      routes: [],
    },
  ],
  stands: [],
};

/** The session of somebody who works in two centres. */
async function worksInTwo(page) {
  await page.route("**/api/v1/session", async (route) => {
    const answer = await route.fetch();
    if (!answer.ok() || route.request().method() === "DELETE") return route.fulfill({ response: answer });
    const json = await answer.json();
    json.user.centres = CENTRES.map(({ id }) => id);
    return route.fulfill({ response: answer, json });
  });
  await page.route("**/api/v1/centres?*", (route) => route.fulfill({ json: { items: CENTRES, next_cursor: null } }));
}

const trail = [
  "the audit trail tells in words who changed what, by person, kind and day",
  async () => {
    const manager = await signedIn("manager", { path: "/centre" });
    const phone = manager.locator("#centre-complaint_phone");
    await phone.fill("0715-1234567");
    await manager.locator("section", { hasText: "名称与联系" }).getByRole("button", { name: "保存" }).click();
    await manager.getByText("已保存", { exact: true }).waitFor();
    await leave(manager);

    const page = await signedIn("auditor", { path: "/audit" });
    const line = page.locator(".trail tbody tr", { hasText: "改了中心" }).first();
    await line.waitFor();
    assert.match(await line.innerText(), /林若谷/);
    assert.match(await line.innerText(), /投诉电话/);
    await line.locator("del").waitFor();
    await line.locator("b", { hasText: "0715-1234567" }).waitFor();
    await page.locator("#audit-kind").selectOption("centre");
    await page.locator(".trail tbody tr", { hasText: "登录" }).first().waitFor({ state: "detached" });
    await page.locator("#audit-kind").selectOption("shift");
    const shift = page.locator(".trail tbody tr", { hasText: "班" }).filter({ hasText: "台阶巡查" }).first();
    await shift.waitFor();
    assert.doesNotMatch(await shift.innerText(), /\d{4}-\d{2}-\d{2}T|[0-9a-f]{8}-[0-9a-f]{4}-/, "no raw instants and ids");
    await page.locator("#audit-kind").selectOption("centre");
    await page.locator("#audit-actor option", { hasText: "陈敏" }).waitFor({ state: "attached" });
    await page.locator("#audit-actor").selectOption({ label: "陈敏" });
    await page.getByText("没有符合的记录。").waitFor();
    await page.getByRole("button", { name: "不筛选" }).click();
    await line.waitFor();
    await page.locator("#audit-to").fill("2020-01-01");
    await page.keyboard.press("Enter");
    await page.getByText("没有符合的记录。").waitFor();
    assert.deepEqual(page.problems, []);
    await leave(page);
  },
];

const hidden = [
  "someone on duty has no audit trail in the rail",
  async () => {
    const page = await signedIn("duty");
    assert.equal(await page.locator(".side-rail a", { hasText: "变更记录" }).count(), 0);
    assert.equal(await page.getByRole("button", { name: "换个中心" }).count(), 0, "one centre leaves nothing to choose");
    await leave(page);
  },
];

const trailSound = (name, viewport, language) => [
  `the audit trail is sound: ${name}, ${language}`,
  async () => {
    const page = await signedIn("manager", { viewport, language, path: "/audit" });
    await page.locator(".trail tbody tr").nth(3).waitFor();
    await assertSound(page, "audit trail");
    await leave(page);
  },
];

const choice = [
  "who works in two centres chooses one at sign-in, keeps it over a reload, and changes it in the rail",
  async () => {
    const page = await newPage();
    await worksInTwo(page);
    await page.goto(`${URL_BASE}/console`);
    await fillSignIn(page, "manager");
    await page.getByRole("heading", { name: "去哪个中心" }).waitFor();
    await assertSound(page, "choice of centre");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".book").waitFor();
    await page.reload();
    await page.locator(".book").waitFor();
    await page.getByRole("button", { name: "换个中心" }).click();
    await page.locator("[aria-current=true]", { hasText: "赤壁古战场" }).waitFor();
    await page.getByRole("button", { name: /^留在/ }).click();
    await page.locator(".book").waitFor();
    await page.goto(`${URL_BASE}/console/account`);
    await page.getByRole("button", { name: "退出登录" }).click();
    await fillSignIn(page, "manager");
    await page.getByRole("heading", { name: "去哪个中心" }).waitFor();
    await leave(page);
  },
];

const clock = [
  "today is the server's, also on a desk whose clock is eleven days wrong",
  async () => {
    const right = await signedIn("duty");
    await right.locator(".book").waitFor();
    const today = await right.locator("main h1").innerText();
    await leave(right);
    const page = await newPage();
    await page.clock.setFixedTime(new Date(Date.now() + 11 * 24 * 3600 * 1000));
    await page.goto(`${URL_BASE}/console`);
    await fillSignIn(page, "duty");
    await page.locator(".entry-form, .seal-block").first().waitFor();
    assert.equal(await page.locator("main h1").innerText(), today);
    await page.goto(`${URL_BASE}/console/days`);
    await page.locator(".month-grid td.today").waitFor();
    const day = Number(new Intl.DateTimeFormat("en", { timeZone: "Asia/Shanghai", day: "numeric" }).format(new Date()));
    assert.match(await page.locator(".month-grid td.today").innerText(), new RegExp(`^\\s*${day}\\b`));
    await leave(page);
  },
];

const map = [
  "a map is seen before it is sent, refused in words, and put on the screens",
  async () => {
    const page = await signedIn("manager");
    let kept = null;
    let refuse = true;
    await page.route("**/api/v1/centres/chibi/map", async (route) => {
      const problem = (status, body) => route.fulfill({ status, contentType: "application/problem+json", json: { status, ...body } });
      if (route.request().method() === "GET") return kept ? route.fulfill({ headers: { ETag: '"1"' }, json: kept }) : problem(404, { code: "no_map" });
      if (refuse)
        return problem(422, {
          code: "invalid_fields", detail: "有几处填写不合要求，什么也没有保存。",
          errors: [{ pointer: "/plans/0/points/0/x", code: "outside_plan", message: "这一处在图的外面。" }],
        });
      kept = route.request().postDataJSON();
      return route.fulfill({ headers: { ETag: '"1"' }, json: kept });
    });
    await open(page, "/centre");
    const panel = page.locator(".map-panel");
    await panel.getByText("还没有导览图").waitFor();
    const file = (text) => panel.locator("#map-file").setInputFiles({ name: "map.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await file("{");
    await panel.locator(".field-error", { hasText: "不是 JSON" }).waitFor();
    await file(JSON.stringify(MAP));
    await panel.getByRole("img", { name: /景区/ }).waitFor();
    await panel.getByRole("button", { name: "换上，立刻上屏" }).click();
    await panel.locator(".faults li", { hasText: "第 1 张图（area） · 第 1 个点（gate）" }).waitFor();
    await assertSound(page, "a refused map");
    refuse = false;
    await panel.getByRole("button", { name: "换上，立刻上屏" }).click();
    await panel.getByText("换好了").waitFor();
    assert.deepEqual(kept, MAP);
    await leave(page);
  },
];

const office = [
  "a year's public holidays come in from a file: seen first, refused with the reason, kept when they are sound",
  async () => {
    const page = await signedIn("manager", { path: "/centre" });
    const panel = page.locator("section.office");
    await panel.getByText("2026 年").first().waitFor();
    const file = (days) => panel.locator("#office-file").setInputFiles({
      name: "2031.json", mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({ country: "CN", year: 2031, source: "国办通知", days })),
    });
    const day = (date, kind = "holiday") => ({ date, kind, name: { "zh-CN": "元旦", en: "New Year’s Day" } });
    await file([day("2031-01-01"), day("2031-01-01", "workday")]);
    await panel.getByRole("button", { name: "导入这一年" }).click();
    await panel.locator(".faults li").first().waitFor();
    await assertSound(page, "a refused year");
    await file([day("2031-01-01"), day("2031-01-04", "workday")]);
    await panel.locator(".chosen", { hasText: "放假 1 天" }).waitFor();
    await panel.getByRole("button", { name: "导入这一年" }).click();
    await panel.locator("summary", { hasText: "2031 年" }).waitFor();
    await leave(page);
  },
];

export const manager = [
  trail, hidden, choice, clock, map, office,
  trailSound("desk", DESK, "zh-CN"),
  trailSound("phone", PHONE, "en"),
  trailSound("zoomed", ZOOMED, "zh-CN"),
];
