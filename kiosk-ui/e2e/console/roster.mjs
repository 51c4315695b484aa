// The roster: the week planned, refused and published; the day; clocking in; one's own shifts; the posts.
import assert from "node:assert/strict";
import { assertSound, DESK, fillSignIn, leave, move, open, PHONE, signedIn, URL_BASE, ZOOMED } from "./browser.mjs";
import * as data from "./rosterData.mjs";

/** A week far enough ahead that no other check touches it. */
const MONDAY = data.addDays(data.mondayOf(data.today()), 21);
const WEEK = `/roster?date=${MONDAY}`;
let known;

/** Posts, people and who speaks; made at the first need. */
async function ready() {
  if (known) return known;
  const manager = await data.speaker("manager");
  const lead = await data.speaker("lead");
  known = { manager, lead, posts: await data.posts(manager), who: await data.people(manager) };
  return known;
}

const cell = (page, post, date) => page.locator(`td[data-cell="${post.id} ${date}"]`);
const loaded = (page) => page.locator(".week").waitFor();

/** Nothing stands in the week but what a check puts there. */
async function emptied(monday = MONDAY) {
  const { lead } = await ready();
  await data.clearWeek(lead, monday);
}

const planning = [
  "a shift is drafted by the keyboard alone, told from a published one by its word, and undone",
  async () => {
    const { posts } = await ready();
    await emptied();
    const page = await signedIn("lead", { path: WEEK });
    await loaded(page);
    const place = cell(page, posts[0], MONDAY);
    await place.locator(".wrong.gap").first().waitFor();
    await place.locator(".add").focus();
    await page.keyboard.press("Enter");
    await page.locator(".shift-drawer").waitFor();
    assert.equal(await page.locator("#shift-from").inputValue(), "09:00", "the gap's hours are offered");
    await page.locator("#shift-staff").focus();
    const chosen = () => page.locator("#shift-staff option:checked").innerText();
    for (let left = 20; left > 0 && (await chosen()) !== "陈敏"; left -= 1) await page.keyboard.press("ArrowDown");
    await page.locator("#shift-to").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("1600");
    await page.locator(".shift-drawer .button.primary").focus();
    await page.keyboard.press("Enter");
    await place.locator(".chip.draft", { hasText: "陈敏" }).waitFor();
    assert.match(await place.locator(".chip").innerText(), /草稿/);
    await place.locator(".wrong.gap", { hasText: "缺 1 人" }).waitFor();
    await page.getByRole("button", { name: "撤销：新排" }).click();
    await place.locator(".chip").waitFor({ state: "detached" });
    await leave(page);
  },
];

const moving = [
  "a shift is dragged to another day, by menu to another person, and both steps are undone",
  async () => {
    const { lead, posts, who } = await ready();
    await emptied();
    await lead.post("/shifts", { post_id: posts[0].id, staff_id: who.duty.id, start: data.at(MONDAY, "09:00"), end: data.at(MONDAY, "17:30"), breaks: [] });
    const page = await signedIn("lead", { path: WEEK });
    await loaded(page);
    const [first, third] = [MONDAY, data.addDays(MONDAY, 2)].map((date) => cell(page, posts[0], date));
    await first.locator(".chip").dragTo(third);
    await third.locator(".chip", { hasText: "陈敏" }).waitFor();
    assert.equal(await first.locator(".chip").count(), 0);
    await third.locator(".chip").click();
    await page.locator("#shift-staff").selectOption({ label: "李倩" });
    await page.locator(".shift-drawer .button.primary").click();
    await third.locator(".chip", { hasText: "李倩" }).waitFor();
    await page.keyboard.press("Escape");
    for (let step = 0; step < 2; step += 1) {
      await page.getByRole("button", { name: "撤销：改动" }).click();
      await (step ? first : third).locator(".chip", { hasText: "陈敏" }).waitFor();
    }
    await leave(page);
  },
];

const publishing = [
  "a gap keeps the week from being published, its blocker leads to the cell, and a manager may force it with a reason",
  async () => {
    const { lead, posts, who } = await ready();
    await emptied();
    await data.fillWeek(lead, MONDAY, posts, who);
    const friday = data.addDays(MONDAY, 4);
    const page = await signedIn("manager", { path: WEEK });
    await loaded(page);
    await cell(page, posts[1], friday).locator(".chip").click();
    await page.getByRole("button", { name: "删去这份草稿" }).click();
    await cell(page, posts[1], friday).locator(".wrong.gap").waitFor();
    await page.getByRole("button", { name: /公布这一周/ }).click();
    const blocker = page.locator(".refused .blockers a", { hasText: "投诉台" });
    await blocker.waitFor();
    await assertSound(page, "a refused week");
    await blocker.click();
    await page.waitForFunction((key) => document.activeElement?.closest("td")?.dataset.cell === key, `${posts[1].id} ${friday}`);
    await page.locator("#force-reason").fill("当天只有一个旅行团，投诉台由咨询台兼");
    await page.getByRole("button", { name: "写明理由，强行公布" }).click();
    await page.locator(".done").waitFor();
    assert.equal(await page.locator(".chip.draft").count(), 0);
    await leave(page);
  },
];

const copying = [
  "last week comes over as drafts, once only, and can be taken back",
  async () => {
    const next = data.addDays(MONDAY, 7);
    await emptied(next);
    const page = await signedIn("lead", { path: `/roster?date=${next}` });
    await loaded(page);
    await page.getByRole("button", { name: "抄上周" }).click();
    await page.locator(".outcome", { hasText: "已抄来 27 班" }).waitFor();
    assert.equal(await page.locator(".chip.draft").count(), 27);
    await page.getByRole("button", { name: "抄上周" }).click();
    await page.locator(".outcome", { hasText: "27 班本来就在" }).waitFor();
    await page.getByRole("button", { name: "撤销：新排" }).click();
    await page.locator(".chip").first().waitFor({ state: "detached" });
    assert.equal(await page.locator(".chip").count(), 0);
    await leave(page);
  },
];

const meanwhile = [
  "what another lead changed meanwhile is told, the week is read anew, and nothing typed is lost",
  async () => {
    const { lead, posts, who } = await ready();
    await emptied();
    const made = await lead.post("/shifts", { post_id: posts[0].id, staff_id: who.duty.id, start: data.at(MONDAY, "09:00"), end: data.at(MONDAY, "17:30"), breaks: [] });
    const page = await signedIn("lead", { path: WEEK });
    await loaded(page);
    // Without the stream this page hears of nothing by itself.
    await page.route("**/events", (route) => route.abort());
    await page.reload();
    await loaded(page);
    await cell(page, posts[0], MONDAY).locator(".chip").click();
    await page.locator("#shift-to").fill("1200");
    await lead.patch(`/shifts/${made.id}`, { start: data.at(MONDAY, "10:00") }, made.version);
    await page.locator(".shift-drawer .button.primary").click();
    await page.locator(".shift-drawer .changed", { hasText: "从" }).waitFor();
    assert.equal(await page.locator("#shift-to").inputValue(), "12:00");
    await page.locator(".shift-drawer .button.primary").click();
    await page.locator(".shift-drawer").getByText("已保存", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await lead.post("/shifts", { post_id: posts[1].id, staff_id: who.duty2.id, start: data.at(MONDAY, "09:00"), end: data.at(MONDAY, "17:30"), breaks: [] });
    await page.getByRole("button", { name: /公布这一周/ }).click();
    await page.locator(".refused .blockers li", { hasText: "新排" }).waitFor();
    await cell(page, posts[1], MONDAY).locator(".chip", { hasText: "李倩" }).waitFor();
    await leave(page);
  },
];

const clocking = [
  "somebody clocks in at the post they are planned for, steps out with a cover, comes back and goes, told in words each time",
  async () => {
    const { posts, who } = await ready();
    const cover = await data.speaker("duty2");
    await cover.post("/presence/clock-in", { post_id: posts[1].id }).catch(() => undefined);
    const page = await signedIn("duty", { path: "/clock" });
    const said = (words) => page.locator(".said", { hasText: words }).waitFor();
    await page.locator(".key", { hasText: "咨询台" }).click();
    await said("已签到：咨询台");
    await page.getByRole("button", { name: "暂时离岗" }).click();
    await page.locator(".key", { hasText: who.duty2.name }).click();
    await page.getByRole("button", { name: /^离岗，/ }).click();
    await said(`${who.duty2.name}代岗`);
    const lead = await signedIn("lead", { path: "/roster/day" });
    await lead.locator(".here .out", { hasText: `${who.duty2.name}代岗` }).waitFor();
    await leave(lead);
    await page.getByRole("button", { name: "回岗" }).click();
    await said("已回岗");
    await page.getByRole("button", { name: "签退" }).click();
    await said("已签退");
    await cover.post("/presence/clock-out", {});
    await leave(page);
  },
];

const desk = [
  "a paired desk lets people clock in by name and PIN while nobody is signed in, and refuses a wrong PIN in words",
  async () => {
    const { manager, lead, posts } = await ready();
    await lead.put(`/staff/${lead.staff}/pin`, { pin: "2468" });
    const device = await manager.post("/devices", { kind: "desk", name: `签到机 ${Date.now().toString(36)}` });
    const page = await signedIn("manager", { path: "/clock", own: true });
    const pairing = await page.context().newPage();
    await pairing.goto(`${URL_BASE}/console?pair=${device.pairing_code}`);
    await pairing.getByRole("heading", { name: "已配对" }).waitFor();
    // Behind another tab Chromium draws one picture a second, and each touch of the clock would wait for two.
    await pairing.close();
    await page.getByRole("button", { name: "这台电脑用作签到机" }).click();
    await page.getByRole("button", { name: "就用这台" }).click();
    const name = async (pin) => {
      await page.getByRole("button", { name: "王海涛" }).click();
      for (const figure of pin) await page.locator(".pad .key", { hasText: figure }).click();
      await page.getByRole("button", { name: "下一步" }).click();
    };
    // The server told who works today and who is not here yet; after hours there are only the others.
    await page.locator(".people .absent, .people.others button").first().waitFor();
    await assertSound(page, "the desk's clock");
    await name("1357");
    await page.getByRole("button", { name: posts[0].name }).click();
    await page.getByRole("alert").getByText("人和密码对不上").waitFor();
    await assertSound(page, "a wrong PIN");
    await page.getByRole("button", { name: "重输密码" }).click();
    await page.getByRole("button", { name: "不是我" }).click();
    await name("2468");
    await page.getByRole("button", { name: posts[0].name }).click();
    await page.locator(".said", { hasText: `已签到：${posts[0].name}` }).waitFor();
    await page.locator(".people .here", { hasText: "王海涛" }).getByText(`在岗 · ${posts[0].name}`).waitFor();
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await fillSignIn(page, "duty2");
    await page.locator(".shell main h1").waitFor();
    await page.locator(".side-rail a", { hasText: "账户" }).click();
    await page.getByRole("button", { name: "退出登录" }).click();
    await page.locator(".desk-clock .people").first().waitFor();
    await lead.post("/presence/clock-out", {});
    await leave(page);
  },
];

const mine = [
  "on a phone somebody acknowledges their next shift and gives it away; the other agrees, a lead approves",
  async () => {
    const { lead, posts, who } = await ready();
    const date = data.addDays(MONDAY, 1);
    await emptied();
    const draft = { post_id: posts[2].id, staff_id: who.duty.id, start: data.at(date, "10:00"), end: data.at(date, "17:00"), breaks: [] };
    await lead.post("/shifts", draft);
    const manager = await data.speaker("manager");
    await manager.post("/shifts/publish", { from: data.at(MONDAY, "00:00"), to: data.at(data.addDays(MONDAY, 7), "00:00"), force_reason: "试排一班" });
    const page = await signedIn("duty", { path: "/shifts", viewport: PHONE });
    // The sample's own shifts stand there too; the one of this check is the last.
    await page.getByRole("button", { name: /^再往后/ }).click();
    const films = page.locator(".my-shift", { hasText: "放映厅" });
    const shift = films.last();
    await shift.getByRole("button", { name: "我看到了" }).click();
    await shift.getByText("已确认").waitFor();
    const before = await films.count();
    await shift.getByRole("button", { name: "找人换班" }).click();
    await shift.locator("select").selectOption({ label: "李倩" });
    await assertSound(page, "asking for a swap");
    await shift.getByRole("button", { name: "请对方接班" }).click();
    await shift.getByText("已请李倩换班").waitFor();
    const other = await signedIn("duty2", { path: "/shifts", viewport: PHONE });
    await other.getByRole("button", { name: "我来接" }).click();
    await other.getByText("等值班长批准").waitFor();
    await leave(other);
    const leading = await signedIn("lead", { path: "/shifts" });
    await leading.getByRole("button", { name: "批准", exact: true }).click();
    await leading.locator(".swap").waitFor({ state: "detached" });
    await leave(leading);
    await films.nth(before - 1).waitFor({ state: "detached" });
    await leave(page);
  },
];

const beginning = [
  "a new centre begins with a post: its demand is checked while it is typed, saved, rostered at once, and set ahead",
  async () => {
    const page = await signedIn("manager", { path: "/roster/posts/new" });
    const name = `南门 ${Date.now().toString(36)}`;
    await page.locator("#post-name").fill(name);
    await page.locator("#demand-1-least").fill("");
    await page.locator(".demand .field-error").waitFor();
    await page.locator("#demand-1-least").fill("2");
    for (const day of ["周六", "周日"]) await page.locator(".demand .choice", { hasText: day }).click();
    await page.locator(".post-drawer .button.primary").click();
    await page.locator(".register tr", { hasText: name }).getByText("周一至周五 9:00–17:30，至少 2 人").waitFor();
    await page.goto(`${URL_BASE}/console${WEEK}`);
    await page.locator(".week tr", { hasText: name }).locator(".wrong.gap", { hasText: "缺 2 人" }).first().waitFor();
    await open(page, "/roster/posts");
    await page.locator(".register a", { hasText: name }).click();
    await page.locator("#post-duties").fill("看护展柜，答问路");
    await page.locator("#demand-1-least").fill("3");
    await page.locator(".post-drawer .button.primary").click();
    await page.locator(".register tr", { hasText: name }).getByText("至少 3 人").waitFor();
    assert.equal(await page.locator("#post-duties").inputValue(), "看护展柜，答问路", "the form shows what was saved");
    assert.equal(await page.locator("#demand-1-least").inputValue(), "3");
    await page.locator(".demand .choice", { hasText: "某一天" }).click();
    await page.locator(".demand .field-error", { hasText: "请选是哪一天" }).waitFor();
    assert.ok(await page.locator(".post-drawer .button.primary").isDisabled(), "no date is not every day");
    await page.locator(".demand .choice", { hasText: "每周" }).click();
    const ahead = `${new Date().getUTCFullYear() + 1}-03-01`;
    await page.locator("#post-since").fill(ahead);
    await page.keyboard.press("Enter");
    await page.locator(".post-drawer .button.primary").click();
    await page.locator(".register tr", { hasText: name }).locator(".tag", { hasText: /3\s月\s1\s日起/ }).waitFor();
    assert.equal(await page.locator("#post-since").inputValue(), ahead, "what is to come shows its day");
    await page.getByRole("button", { name: "停用", exact: true }).click();
    await page.locator(".register tr", { hasText: name }).waitFor({ state: "detached" });
    await leave(page);
  },
];

const sound = ["desk", "phone", "zoomed"].map((size) => [
  `the roster's pages are sound: ${size}`,
  async () => {
    const { lead, posts, who } = await ready();
    const viewport = { desk: DESK, phone: PHONE, zoomed: ZOOMED }[size];
    await emptied();
    await data.fillWeek(lead, MONDAY, posts, who);
    const page = await signedIn("manager", { viewport, language: size === "zoomed" ? "en" : "zh-CN" });
    for (const path of [WEEK, `${WEEK}&rows=people`, `${WEEK}&new=shift&post=${posts[0].id}`, `/roster/day/${MONDAY}`, "/roster/day", "/roster/posts", "/roster/posts/new", "/shifts", "/clock"]) {
      await move(page, path);
      await page.locator(".waiting").waitFor({ state: "detached" });
      await assertSound(page, path);
    }
    await leave(page);
  },
]);

export const roster = [planning, moving, publishing, copying, meanwhile, clocking, desk, mine, beginning, ...sound];
