// The rota: a duty set up, given out by picking a name and in fair turns, marked as done, printed; at every size.
import assert from "node:assert/strict";
import { assertSound, DESK, leave, move, PHONE, signedIn, ZOOMED } from "./browser.mjs";
import * as data from "./rosterData.mjs";

const TODAY = data.today();
/** A week in which nobody has a shift. */
const EMPTY_WEEK = data.addDays(data.mondayOf(TODAY), 35);
/** Eight by eight points, red. */
const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGPokRfCihiGlgQAlVYvQVxoO2IAAAAASUVORK5CYII=";
const rotaAt = (date, more = "") => `/roster/rota?date=${date}${more}`;
const place = (page, date, duty) => page.locator(`[data-place="${date} ${duty.id}"]`);
const loaded = (page) => page.locator(".rota, .days").first().waitFor();

/** A duty of these checks' own, on every day. */
async function freshDuty(kind = "cleaning") {
  const manager = await data.speaker("manager");
  return manager.post("/duties", { name: { "zh-CN": `擦展柜 ${Date.now().toString(36)}` }, kind });
}
async function putAway({ id }) {
  const manager = await data.speaker("manager");
  const { version } = await manager.get(`/duties/${id}`);
  await manager.remove(`/duties/${id}`, version);
}

const beginning = [
  "a duty is set up, changed and put away; its column comes and goes",
  async () => {
    const page = await signedIn("manager", { path: rotaAt(EMPTY_WEEK) });
    const name = `浇花 ${Date.now().toString(36)}`;
    const head = page.locator(".rota thead th", { hasText: name });
    await page.getByRole("button", { name: "加一项" }).click();
    await page.locator("#duty-name").fill(name);
    await page.locator(".duty-drawer .choice", { hasText: "周日" }).click();
    await page.reload();
    assert.equal(await page.locator("#duty-name").inputValue(), name, "what was typed is still there");
    await page.locator(".duty-drawer .button.primary").click();
    await head.getByText("周一至周六").waitFor();
    await page.locator(".duty-list .link-button", { hasText: name }).click();
    await page.locator(".duty-drawer").getByRole("button", { name: "收起" }).click();
    await head.waitFor({ state: "detached" });
    await leave(page);
  },
];

const giving = [
  "a place is given to somebody by picking a name, with a word where they do not work that day, and emptied again",
  async () => {
    const duty = await freshDuty();
    const page = await signedIn("lead", { path: rotaAt(EMPTY_WEEK) });
    const first = place(page, EMPTY_WEEK, duty);
    await first.filter({ hasText: "还没有人" }).click();
    await page.locator(".turn-drawer .person", { hasText: "陈敏" }).click();
    await page.locator(".turn-drawer .given", { hasText: "已排给陈敏" }).waitFor();
    await page.locator(".turn-drawer .warning").waitFor();
    await first.filter({ hasText: "陈敏" }).waitFor();
    await page.locator(".turns li", { hasText: "陈敏" }).waitFor({ state: "attached" });
    await page.getByRole("button", { name: "先不排人" }).click();
    await first.filter({ hasText: "还没有人" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".turn-drawer").waitFor({ state: "detached" });
    await putAway(duty);
    await leave(page);
  },
];

const filling = [
  "what cannot be filled is told with its reason, and leads to the place",
  async () => {
    const duty = await freshDuty();
    const page = await signedIn("lead", { path: rotaAt(EMPTY_WEEK) });
    await place(page, EMPTY_WEEK, duty).waitFor();
    await page.locator(".fill").click();
    await page.locator(".outcome .left", { hasText: "没排上" }).first().waitFor();
    await page.locator(".outcome .link-button", { hasText: duty.name["zh-CN"] }).first().click();
    await page.locator(".turn-drawer h2", { hasText: duty.name["zh-CN"] }).waitFor();
    await putAway(duty);
    await leave(page);
  },
];

const marking = [
  "whoever has a turn today is told so on a phone and marks it as done; others read it and cannot",
  async () => {
    const duty = await freshDuty();
    const lead = await data.speaker("lead");
    const { duty: me } = await data.people(lead);
    await lead.put(`/rota/${TODAY}/${duty.id}`, { staff_id: me.id });
    const page = await signedIn("duty", { path: "/roster/rota", viewport: PHONE });
    await page.locator(".mine", { hasText: duty.name["zh-CN"] }).getByRole("button", { name: "登记完成" }).click();
    await page.locator("#rota-note").fill("玻璃有一处划痕");
    await page.getByRole("button", { name: "做完了" }).click();
    await page.locator(".turn-drawer .tag.done", { hasText: "陈敏登记" }).waitFor();
    await leave(page);
    const other = await signedIn("auditor", { path: `${rotaAt(TODAY)}&place=${TODAY}%20${duty.id}` });
    await other.locator(".turn-drawer .said", { hasText: "玻璃有一处划痕" }).waitFor();
    assert.equal(await other.locator(".turn-drawer .person, .turn-drawer form").count(), 0);
    assert.equal(await other.locator(".fill").count(), 0);
    await leave(other);
    await putAway(duty);
  },
];

const printing = [
  "the printed month is the table alone, under its name",
  async () => {
    const page = await signedIn("lead", { path: rotaAt(TODAY, "&reach=month") });
    await loaded(page);
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator(".rota caption").isVisible());
    for (const other of [".side-rail", ".page-head", ".tab-links", ".rota-actions", ".side"]) {
      const shown = page.locator(other);
      assert.ok((await shown.count()) === 0 || !(await shown.first().isVisible()), `${other} is on paper`);
    }
    await leave(page);
  },
];

const sound = [["desk", DESK, "zh-CN"], ["phone", PHONE, "zh-CN"], ["zoomed", ZOOMED, "en"]].map(([size, viewport, tag]) => [
  `the rota is sound: ${size}, ${tag}`,
  async () => {
    const duty = await freshDuty();
    const page = await signedIn("manager", { path: rotaAt(TODAY), viewport, language: tag });
    for (const path of [rotaAt(TODAY), rotaAt(EMPTY_WEEK, "&reach=month"), `${rotaAt(EMPTY_WEEK)}&place=${EMPTY_WEEK}%20${duty.id}`, `${rotaAt(EMPTY_WEEK)}&duty=new`]) {
      await move(page, path);
      await loaded(page);
      await page.locator(".waiting").waitFor({ state: "detached" });
      if (/place=|duty=/.test(path)) await page.locator(".drawer").waitFor();
      await assertSound(page, path);
    }
    await putAway(duty);
    await leave(page);
  },
]);

const consent = [
  "a manager keeps somebody's consent to be shown, with its date and a photograph, and takes it back",
  async () => {
    const { duty2: person } = await data.people(await data.speaker("manager"));
    const page = await signedIn("manager", { path: `/people/${person.id}` });
    const panel = page.locator(".shown-panel");
    await panel.locator(".tag", { hasText: "不展示" }).waitFor();
    await panel.getByRole("switch").check();
    await panel.locator("#shown-photo").setInputFiles({ name: "one.png", mimeType: "image/png", buffer: Buffer.from(PICTURE, "base64") });
    await panel.getByRole("button", { name: "保存" }).click();
    await panel.locator(".tag.done", { hasText: "同意" }).waitFor();
    await assertSound(page, "consent");
    await page.reload();
    await panel.locator("img").waitFor();
    await panel.getByRole("switch").uncheck();
    await panel.getByRole("button", { name: "保存" }).click();
    await panel.locator(".tag", { hasText: "不展示" }).waitFor();
    await leave(page);
  },
];

export const rota = [beginning, giving, filling, marking, printing, ...sound, consent];
