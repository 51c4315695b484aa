// Leave, the inbox, the month's attendance, presence set right, badges: as people meet them.
import assert from "node:assert/strict";
import { assertSound, DESK, leave, open, PHONE, signedIn, URL_BASE, ZOOMED } from "./browser.mjs";
import * as data from "./rosterData.mjs";

/** Days ahead on which no other check plans anything. */
const day = (ahead) => data.addDays(data.mondayOf(data.today()), 42 + ahead);
const lastMonth = () => data.addDays(`${data.today().slice(0, 7)}-01`, -1).slice(0, 7);

async function fillDate(page, id, date) {
  await page.locator(`#${id}`).fill(date);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

/** Asks for leave over the server, as that person. */
const ask = (speaking, date, more = {}) =>
  speaking.post("/leaves", { kind: "personal", from: data.at(date, "00:00"), to: data.at(date, "12:00"), reason: "家里有事", ...more });

const asking = [
  "on a phone somebody asks for half a day, sees what it means first, and nothing typed is lost; the lead decides it in the inbox",
  async () => {
    const reason = `牙医 ${Date.now().toString(36)}`;
    const page = await signedIn("duty", { path: "/leaves", viewport: PHONE });
    await page.locator(".ask").click();
    await fillDate(page, "leave-from", day(1));
    await fillDate(page, "leave-to", day(1));
    await page.locator(".choice", { hasText: "上午止" }).click();
    await page.locator(".length b", { hasText: "半天" }).waitFor();
    await page.locator(".ladder li", { hasText: "值班长" }).waitFor();
    assert.equal(await page.locator(".ladder li").count(), 1, "half a day goes to the lead alone");
    await page.locator("#leave-reason").fill(reason);
    await page.reload();
    await page.locator(".kept").waitFor();
    assert.equal(await page.locator("#leave-reason").inputValue(), reason);
    await page.locator(".length b", { hasText: "半天" }).waitFor();
    await assertSound(page, "asking for leave");
    await page.getByRole("button", { name: "提交申请" }).click();
    await page.locator(".asked").waitFor();
    await page.locator(".my-leave", { hasText: "等值班长" }).first().waitFor();

    const lead = await signedIn("lead", { path: "/inbox" });
    await lead.locator(".side-rail .count").waitFor();
    await lead.locator(".inbox-row", { hasText: "陈敏" }).first().click();
    await lead.locator(".paper", { hasText: reason }).waitFor();
    await assertSound(lead, "the inbox");
    await lead.getByRole("button", { name: /^批准/ }).click();
    await lead.locator(".said", { hasText: "已批准陈敏的假" }).waitFor();
    await leave(lead);
    await page.locator(".my-leave", { hasText: "已批准" }).first().waitFor();
    await leave(page);
  },
];

const refusing = [
  "a refusal needs its reason, which the person reads; the next one is in hand at once, by the keyboard alone",
  async () => {
    const [duty, duty2] = [await data.speaker("duty"), await data.speaker("duty2")];
    await ask(duty, day(2));
    await ask(duty2, day(3));
    const page = await signedIn("lead", { path: "/inbox" });
    await page.locator(".inbox-row").nth(1).waitFor();
    const first = await page.locator(".paper h2").innerText();
    await page.getByRole("button", { name: "不批准" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".decide .field-error").waitFor();
    await page.keyboard.type("那天有两个旅行团");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".said", { hasText: "没有批准" }).waitFor();
    await page.waitForFunction(() => document.activeElement?.matches(".paper h2"));
    assert.notEqual(await page.locator(".paper h2").innerText(), first, "the next one lies open");
    await leave(page);
    const own = await signedIn(first.startsWith("陈敏") ? "duty" : "duty2", { path: "/leaves", viewport: PHONE });
    await own.locator(".my-leave", { hasText: "那天有两个旅行团" }).first().waitFor();
    await leave(own);
  },
];

const sheet = [
  "the month's sheet counts hours and marks, and a month that is over is locked for good after one more question",
  async () => {
    const page = await signedIn("manager", { path: `/roster/attendance?month=${lastMonth()}` });
    await page.locator(".lock").waitFor();
    if (await page.locator(".lock .button").count()) {
      await page.locator(".lock .button").click();
      await assertSound(page, "before locking");
      await page.getByRole("button", { name: /不再变$/ }).click();
    }
    await page.locator(".lock.locked", { hasText: "已锁定" }).waitFor();
    assert.equal(await page.locator(".lock .button").count(), 0);
    await page.getByRole("button", { name: "回到本月" }).click();
    await page.locator(".lock", { hasText: "过完这个月才能锁定" }).waitFor();
    await leave(page);
  },
];

const taking = [
  "the month's sheet is taken as a file, with what for",
  async () => {
    const lead = await data.speaker("lead");
    const [post] = await data.posts(await data.speaker("manager"));
    await lead.post("/presence/clock-in", { post_id: post.id }).then(() => lead.post("/presence/clock-out", {})).catch(() => undefined);
    const page = await signedIn("manager", { path: "/roster/attendance" });
    await page.locator(".purpose").fill("报主管部门");
    const link = new URL(await page.locator("a[download]").first().getAttribute("href"), URL_BASE);
    assert.equal(link.searchParams.get("purpose"), "报主管部门");
    await leave(page);
  },
];

const correcting = [
  "presence is set right by a record of its own: the first stays struck through, with who and why",
  async () => {
    const manager = await data.speaker("manager");
    const [post] = await data.posts(manager);
    const deputy = await data.speaker("deputy");
    const session = await deputy.post("/presence/clock-in", { post_id: post.id });
    await deputy.post("/presence/clock-out", {});
    const page = await signedIn("lead", { path: `/roster/day?presence=${session.id}` });
    await page.locator(".drawer .records li").first().waitFor();
    await page.getByRole("button", { name: "改正签到" }).click();
    await page.locator(".correct .choice", { hasText: "没有这回事" }).click();
    await page.locator(".correct input.input").last().fill("按错了");
    await assertSound(page, "setting presence right");
    await page.getByRole("button", { name: "记下改正" }).click();
    await page.locator(".correct").waitFor({ state: "detached" });
    const records = await manager.get(`/presence/${session.id}/records`);
    assert.equal(records.items.at(-1).reason, "按错了");
    assert.ok(records.items[0].at, "the first record stays as it was");
    await leave(page);
  },
];

const badge = [
  "a badge is made after one more question and shown to be printed once",
  async () => {
    const page = await signedIn("manager", { path: "/roster/badges" });
    await page.getByRole("button", { name: "做新证 李倩" }).click();
    await page.getByRole("button", { name: "做，旧证作废" }).click();
    await page.locator(".badge", { hasText: "李倩" }).getByRole("img", { name: "李倩的工作证二维码" }).waitFor();
    await assertSound(page, "a badge");
    await page.reload();
    await page.locator(".people li").first().waitFor();
    assert.equal(await page.locator(".badge").count(), 0);
    await leave(page);
  },
];

const standingIn = [
  "a lead records what a substitute without an account said, the asker names another, and what happened is told in order",
  async () => {
    const [duty, manager] = [await data.speaker("duty"), await data.speaker("manager")];
    const { items } = await manager.get("/staff?limit=500");
    const without = items.filter(({ username, name }) => !username && ["韩露", "沈禾", "冯雪", "郑川"].includes(name));
    const from = data.at(day(0), "00:00");
    const asked = await duty.post("/leaves", { kind: "personal", from, to: data.at(day(0), "12:00"), reason: "搬家", substitute_id: without[0].id });
    const lead = await signedIn("lead", { path: `/inbox/leave/${asked.id}` });
    await lead.getByRole("button", { name: /代.*登记：来不了/ }).click();
    await lead.locator(".sure textarea").fill("电话里说那天有事");
    await assertSound(lead, "an answer on behalf");
    await lead.getByRole("button", { name: "登记来不了" }).click();
    await lead.locator(".said").waitFor();
    await leave(lead);
    const own = await signedIn("duty", { path: `/leaves?id=${asked.id}`, viewport: PHONE });
    const mine = own.locator(".my-leave", { hasText: `${without[0].name}来不了补岗` });
    await mine.getByRole("button", { name: "另找人补岗" }).click();
    await mine.locator(".choice", { hasText: without[1].name }).click();
    await assertSound(own, "another substitute");
    await mine.getByRole("button", { name: "就请这位" }).click();
    const lines = own.locator(".my-leave", { has: own.locator(".history") }).locator(".history li");
    await lines.filter({ hasText: `陈敏改请${without[1].name}补岗` }).waitFor();
    await lines.filter({ hasText: "电话里说那天有事" }).waitFor();
    await leave(own);
    const now = await duty.get(`/leaves/${asked.id}`);
    await duty.post(`/leaves/${asked.id}/withdraw`, {}, now.version);
  },
];

const recalling = [
  "somebody is called back at another time than now; a time behind the end is refused before it is sent",
  async () => {
    const [duty, lead] = [await data.speaker("duty"), await data.speaker("lead")];
    const asked = await ask(duty, day(4));
    await lead.post(`/leaves/${asked.id}/approve`, {}, asked.version);
    const page = await signedIn("deputy", { path: `/leaves/all?id=${asked.id}` });
    const drawer = page.locator(".drawer");
    await drawer.getByRole("button", { name: "召回陈敏" }).click();
    await drawer.locator(".choice", { hasText: "以后某时" }).click();
    await page.keyboard.press("Escape");
    await drawer.locator(".sure").waitFor({ state: "detached" });
    await drawer.getByRole("button", { name: "召回陈敏" }).click();
    const calendar = drawer.locator(".el-picker__popper");
    const field = page.locator(`#date-${asked.id}`);
    for (const into of ["field", "days", "head"]) {
      // Whatever comes in by the stream may take the focus away again before the calendar is open.
      await (into === "field" ? field.click() : field.press("ArrowDown"));
      await calendar.waitFor();
      if (into === "field") await assertSound(page, "an open calendar");
      if (into === "head") await calendar.locator("button").first().focus();
      await page.keyboard.press("Escape");
      await calendar.waitFor({ state: "hidden" });
      // The field has the focus again, so the drawer around is still there.
      await page.waitForFunction((id) => document.activeElement.id === id, `date-${asked.id}`);
    }
    await field.fill(day(4));
    await page.keyboard.press("Enter");
    await drawer.locator(".time-field").fill("1300");
    await drawer.locator(".time-field").blur();
    await drawer.locator(".field-error", { hasText: "那时假已经结束" }).waitFor();
    await drawer.locator(".time-field").fill("1000");
    await drawer.locator(".time-field").blur();
    await drawer.locator(".field-error").waitFor({ state: "detached" });
    await drawer.locator(".sure textarea").fill("有大团到访");
    await assertSound(page, "a recall at another time");
    await drawer.locator(".sure .grave").click();
    await drawer.locator(".history li", { hasText: "有大团到访" }).waitFor();
    const now = await duty.get(`/leaves/${asked.id}`);
    assert.equal(now.status, "recalled");
    assert.equal(Date.parse(now.until), Date.parse(data.at(day(4), "10:00")));
    await leave(page);
  },
];

const sound = ["desk", "phone", "zoomed"].map((size) => [
  `leave, inbox and attendance are sound: ${size}`,
  async () => {
    const duty = await data.speaker("duty");
    await ask(duty, day(size.length), { kind: "sick" }).catch(() => undefined);
    const page = await signedIn("manager", { viewport: { desk: DESK, phone: PHONE, zoomed: ZOOMED }[size], language: size === "zoomed" ? "en" : "zh-CN" });
    for (const path of ["/leaves", "/leaves/all", "/leaves/totals", "/leaves/new", "/inbox", "/roster/attendance", "/roster/badges", "/roster/day?presence=new"]) {
      await open(page, path);
      await page.locator(".waiting").waitFor({ state: "detached" });
      await assertSound(page, path);
    }
    await leave(page);
  },
]);

export const leaves = [asking, refusing, standingIn, recalling, sheet, taking, correcting, badge, ...sound];
