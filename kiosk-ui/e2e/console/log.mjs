// Writing the day: entries, strikes, corrections, live to others, never doubled.
import assert from "node:assert/strict";
import { leave, PHONE, row, signedIn, write } from "./browser.mjs";

export const log = [
  [
    "an entry stands in the book with its number, section and author, and the other desk sees it at once",
    async () => {
      const [duty, lead] = await Promise.all([signedIn("duty"), signedIn("lead")]);
      await lead.locator(".live-state.live").waitFor();
      await write(duty, "阴，东北风三级", "天气");
      const written = row(lead, "阴，东北风三级");
      await written.waitFor();
      assert.match(await written.innerText(), /天气/);
      assert.equal(await duty.locator(".entry-form textarea").inputValue(), "");
      await leave(duty);
      await leave(lead);
    },
  ],

  [
    "Ctrl and Enter send, and the time may be typed without a colon",
    async () => {
      const page = await signedIn("duty");
      await page.locator(".entry-form .time-field").fill("0001");
      await page.locator(".entry-form textarea").fill("零点过一分的事");
      await page.keyboard.press("Control+Enter");
      await row(page, "零点过一分的事").waitFor();
      assert.match(await row(page, "零点过一分的事").locator("time").innerText(), /^0:01$/);
      await leave(page);
    },
  ],

  [
    "without a network the words stay and a second press does not double them",
    async () => {
      const page = await signedIn("duty");
      await page.locator(".live-state.live").waitFor();
      await page.locator(".entry-form").waitFor();
      await page.context().setOffline(true);
      await write(page, "断网时写的一条");
      await page.locator(".entry-form [role=alert]").waitFor();
      await page.locator(".live-state.unsent").waitFor();
      await page.context().setOffline(false);
      await page.locator(".entry-form .button.primary").click();
      await row(page, "断网时写的一条").waitFor();
      await page.reload();
      await row(page, "断网时写的一条").waitFor();
      assert.equal(await row(page, "断网时写的一条").count(), 1);
      await leave(page);
    },
  ],

  [
    "struck words stay readable under their line, with the reason",
    async () => {
      const page = await signedIn("duty");
      await write(page, "放映厅上午三场", "客流");
      await row(page, "放映厅上午三场").locator(".hash").click();
      await page.getByRole("button", { name: "划去这一条" }).click();
      await page.keyboard.type("场次数错");
      await page.getByRole("button", { name: "划去", exact: true }).click();
      const struck = row(page, "放映厅上午三场");
      await struck.locator("del").waitFor();
      await struck.locator(".see", { hasText: "场次数错" }).waitFor();
      await leave(page);
    },
  ],

  [
    "a correction strikes the old row and each points to the other",
    async () => {
      const page = await signedIn("duty");
      await write(page, "观众共 186 人", "客流");
      await row(page, "观众共 186 人").locator(".hash").click();
      await page.getByRole("button", { name: "更正这一条" }).click();
      await page.locator(".entry-form textarea").fill("观众共 168 人，前记笔误");
      await page.getByRole("button", { name: "更正", exact: false }).last().click();
      await row(page, "观众共 168 人").locator(".tag.mended").waitFor();
      await row(page, "观众共 186 人").locator("del").waitFor();
      await row(page, "观众共 186 人")
        .locator(".see", { hasText: /见第.+条/ })
        .waitFor();
      await leave(page);
    },
  ],

  [
    "a correction that is given up leaves nothing under the pen, and one that is reloaded still knows its row",
    async () => {
      const page = await signedIn("duty");
      const words = "午后雷阵雨，室外展区清场";
      const pen = page.locator(".entry-form textarea");
      await write(page, words, "天气");
      await pen.fill("写到一半");
      await row(page, words).locator(".hash").click();
      await page.getByRole("button", { name: "更正这一条" }).click();
      assert.equal(await pen.inputValue(), words);
      await page.reload();
      await page.locator(".entry-form .correcting").waitFor();
      assert.equal(await pen.inputValue(), words);
      await page.locator(".entry-form .correcting .link-button").click();
      assert.equal(await pen.inputValue(), "写到一半", "what was half written comes back");
      await page.locator(".entry-form .correcting").waitFor({ state: "detached" });
      await pen.fill("");
      assert.equal(await row(page, words).count(), 1);
      await leave(page);
    },
  ],

  [
    "markup in an entry is shown as the letters it is",
    async () => {
      const page = await signedIn("duty");
      const words = "<img src=x onerror=\"document.title='x'\"> 一条";
      await write(page, words);
      await row(page, words).waitFor();
      assert.equal(await page.locator(".book-line img").count(), 0);
      await leave(page);
    },
  ],

  [
    "on a phone an entry takes three touches at most",
    async () => {
      const page = await signedIn("duty", { viewport: PHONE, touch: true });
      await page.locator(".entry-form textarea").tap();
      await page.keyboard.type("手机上记的一条");
      await page.locator(".entry-form .button.primary").tap();
      await row(page, "手机上记的一条").waitFor();
      await leave(page);
    },
  ],

  [
    "an auditor reads the log and has no pen",
    async () => {
      const page = await signedIn("auditor");
      await row(page, "阴，东北风三级").waitFor();
      assert.equal(await page.locator(".entry-form").count(), 0);
      assert.equal(await page.getByRole("button", { name: "日结" }).count(), 0);
      await leave(page);
    },
  ],

  [
    "tomorrow has no page yet, in plain words",
    async () => {
      const page = await signedIn("duty", { path: "/log/2099-01-01" });
      await page.getByRole("alert").waitFor();
      assert.equal(await page.locator(".book").count(), 0);
      await leave(page);
    },
  ],
];
