// Shifts that go from one to another, an empty post taken over at once, badges at the desk: as the people of a day meet them.
import assert from "node:assert/strict";
import { assertSound, leave, move, PHONE, signedIn, URL_BASE } from "./browser.mjs";
import * as data from "./rosterData.mjs";

/** The server looks for empty posts every quarter of a minute. */
const LOOKED_MS = 40_000;

/** A shift of somebody's, published although the week has gaps. */
async function publishedShift(post, staff, { from, to }) {
  const manager = await data.speaker("manager");
  const made = await manager.post("/shifts", { post_id: post.id, staff_id: staff, start: from, end: to, breaks: [] });
  await manager.post("/shifts/publish", { from, to, force_reason: "试排一班" });
  return made;
}

/** A date within the weeks that people see of themselves, on which none of them has a shift. */
async function freeDate(staff) {
  const manager = await data.speaker("manager");
  const [first, last] = [data.addDays(data.today(), 2), data.addDays(data.today(), 26)];
  const { items } = await manager.get(`/shifts?from=${first}&to=${last}&limit=500`);
  const taken = new Set(items.filter(({ holders, staff_id }) => [staff_id, ...holders.map((part) => part.staff_id)].some((id) => staff.includes(id))).map(({ start }) => start.slice(0, 10)));
  const free = Array.from({ length: 24 }, (_, ahead) => data.addDays(first, ahead)).find((date) => !taken.has(date));
  assert.ok(free, "a day on which both are free");
  return free;
}

async function withdraw(shift) {
  const lead = await data.speaker("lead");
  const { version } = await lead.get(`/shifts/${shift.id}`);
  await lead.post(`/shifts/${shift.id}/cancel`, { reason: "试完" }, version);
}

const swapping = [
  "a swap is asked on one phone, accepted in the other's inbox, approved in the lead's; the shift stands under the new name",
  async () => {
    const manager = await data.speaker("manager");
    const who = await data.people(manager);
    const [, , film] = await data.posts(manager);
    const date = await freeDate([who.duty.id, who.duty2.id]);
    const shift = await publishedShift(film, who.duty.id, { from: data.at(date, "10:00"), to: data.at(date, "12:00") });
    const page = await signedIn("duty", { path: "/shifts", viewport: PHONE });
    const later = page.getByRole("button", { name: /^再往后/ });
    await page.locator(".my-shift").first().waitFor();
    if (await later.count()) await later.click();
    const mine = page.locator(".my-shift").filter({ hasText: "10:00\u2060–\u206012:00" });
    await mine.getByRole("button", { name: "找人换班" }).click();
    await mine.locator("select").selectOption({ label: "李倩" });
    await mine.locator("input.input").last().fill("孩子开家长会");
    await mine.getByRole("button", { name: "请对方接班" }).click();
    await mine.getByText("已请李倩换班").waitFor();

    const other = await signedIn("duty2", { path: "/inbox", viewport: PHONE });
    await other.locator(".inbox-row", { hasText: "陈敏 → 李倩" }).filter({ hasText: "等您答复" }).click();
    await other.locator(".paper", { hasText: "孩子开家长会" }).getByRole("button", { name: "我来接" }).click();
    await other.locator(".said", { hasText: "已答应接班，等值班长批准" }).waitFor();
    await leave(other);
    assert.equal((await manager.get(`/shifts/${shift.id}`)).holders[0].staff_id, who.duty.id, "nothing moves before a lead says so");

    const lead = await signedIn("lead", { path: "/inbox" });
    await lead.locator(".inbox-row", { hasText: "陈敏 → 李倩" }).first().click();
    await lead.getByRole("heading", { name: "换班：陈敏 → 李倩" }).waitFor();
    await lead.locator(".paper .fits, .paper .rule").first().waitFor();
    await assertSound(lead, "a swap to be approved");
    await lead.getByRole("button", { name: "批准", exact: true }).click();
    await lead.locator(".said", { hasText: "已批准换班，值班表已改" }).waitFor();
    await move(lead, `/roster?date=${date}`);
    await lead.locator(`td[data-cell="${film.id} ${date}"] .chip`, { hasText: "李倩" }).waitFor();
    await leave(lead);
    assert.deepEqual((await manager.get(`/shifts/${shift.id}`)).holders.map(({ staff_id }) => staff_id), [who.duty2.id]);
    await mine.waitFor({ state: "detached" });
    await withdraw(shift);
    await leave(page);
  },
];

/** An hour and a half around now, within the day. */
function aroundNow() {
  const [start, end] = ["00:00", "23:59"].map((clock) => Date.parse(data.at(data.today(), clock)));
  const within = (minutes) => new Date(Math.min(end, Math.max(start, Date.now() + minutes * 60_000))).toISOString();
  return { from: within(-30), to: within(60) };
}

/** Opens the centre the whole day, gives `work` a post that is asked for the whole day, and puts all back. */
async function withEmptyPost(work) {
  const manager = await data.speaker("manager");
  const today = data.today();
  await manager.put(`/calendar/${today}`, { open: true, reason: "试运行", windows: [{ from: "00:00", to: "23:59" }] });
  const post = await manager.post("/posts", { name: `临时岗 ${Date.now().toString(36)}`, demand: [{ from: "00:00", to: "23:59", min_staff: 1 }] });
  try {
    await work(post);
  } finally {
    const { version } = await manager.get(`/posts/${post.id}`);
    await manager.patch(`/posts/${post.id}`, { archived: true }, version);
    await manager.remove(`/calendar/${today}`);
  }
}

const takingOver = [
  "an empty post is told of on the day's page; somebody is sent, says that they are there, and the alert is over",
  () =>
    withEmptyPost(async (post) => {
      const manager = await data.speaker("manager");
      const who = await data.people(manager);
      const taker = await data.speaker("duty2");
      const shift = await publishedShift(post, who.duty.id, aroundNow());
      const page = await signedIn("lead", { path: "/roster/day" });
      const alert = page.locator(".alerts article", { hasText: post.name });
      await alert.waitFor({ timeout: LOOKED_MS });
      await alert.getByRole("button", { name: "现在叫人顶上" }).click();
      await alert.locator("select").selectOption(who.duty2.id);
      await assertSound(page, "sending somebody to an empty post");
      await alert.getByRole("button", { name: "就叫这位，立刻生效" }).click();
      await page.locator(".alerts .said", { hasText: "已叫李倩顶上" }).waitFor();
      const { holders } = await manager.get(`/shifts/${shift.id}`);
      assert.ok(holders.some(({ staff_id }) => staff_id === who.duty2.id), "the rest of the shift is theirs at once");

      const phone = await signedIn("duty2", { path: "/inbox", viewport: PHONE });
      await phone.locator(".inbox-row", { hasText: "紧急顶岗" }).click();
      await phone.getByRole("button", { name: "我已到岗" }).click();
      await phone.locator(".said", { hasText: "已确认到岗" }).waitFor();
      await leave(phone);
      await taker.post("/presence/clock-in", { post_id: post.id });
      await alert.waitFor({ state: "detached" });
      await page.locator(".alerts .over", { hasText: post.name }).waitFor();
      await taker.post("/presence/clock-out", {});
      await withdraw(shift);
      await leave(page);
    }),
];

/** Types as a scanner does that is a keyboard to the machine: a key each 5 ms, Enter at the end. */
async function scan(page, code) {
  const keys = await page.context().newCDPSession(page);
  const began = Date.now() / 1000;
  const press = ([key, text], place) =>
    ["keyDown", "keyUp"].map((type) => keys.send("Input.dispatchKeyEvent", { type, key, timestamp: began + place * 0.005, ...(type === "keyDown" ? { text } : {}) }));
  await Promise.all([...[...code].map((letter) => [letter, letter]), ["Enter", "\r"]].flatMap(press));
  await keys.detach();
}

/** This browser as the desk's clock; nobody is signed in on it. */
async function asDesk() {
  const manager = await data.speaker("manager");
  const device = await manager.post("/devices", { kind: "desk", name: `签到机 ${Date.now().toString(36)}` });
  const page = await signedIn("manager", { path: "/clock", own: true });
  const pairing = await page.context().newPage();
  await pairing.goto(`${URL_BASE}/console?pair=${device.pairing_code}`);
  await pairing.getByRole("heading", { name: "已配对" }).waitFor();
  await pairing.close();
  await page.getByRole("button", { name: "这台电脑用作签到机" }).click();
  await page.getByRole("button", { name: "就用这台" }).click();
  await page.locator(".people").first().waitFor();
  return page;
}

// The desk reads badges by a scanner that types; it asks for no camera, so there is nothing to hold a badge before.
const scanning = [
  "a badge held to the desk's scanner clocks its person in without a name or a PIN; the badge before it is refused in words",
  async () => {
    const manager = await data.speaker("manager");
    const who = await data.people(manager);
    const [desk] = await data.posts(manager);
    const own = await data.speaker("duty2");
    await own.post("/presence/clock-out", {}).catch(() => undefined);
    const [stopped, badge] = [await manager.post(`/staff/${who.duty2.id}/badge`), await manager.post(`/staff/${who.duty2.id}/badge`)];
    const page = await asDesk();
    await scan(page, stopped.badge);
    await page.getByRole("heading", { name: "已读到工作证" }).waitFor();
    await page.getByRole("button", { name: "签到", exact: true }).click();
    await page.getByRole("button", { name: desk.name }).click();
    await page.getByRole("alert").getByText("不认识这张工作证").waitFor();
    await assertSound(page, "a badge that is no longer known");
    await scan(page, badge.badge);
    await page.getByRole("button", { name: "签到", exact: true }).click();
    await page.getByRole("button", { name: desk.name }).click();
    await page.locator(".said", { hasText: `已签到：${desk.name}` }).waitFor();
    await page.locator(".people .here", { hasText: "李倩" }).waitFor();
    const { items } = await manager.get("/presence?limit=500");
    assert.equal(items.filter(({ staff_id, to }) => staff_id === who.duty2.id && to === null).length, 1);
    await own.post("/presence/clock-out", {});
    await leave(page);
  },
];

export const people = [swapping, takingOver, scanning];
