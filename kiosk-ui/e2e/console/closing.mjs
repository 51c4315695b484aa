// Closing the day: the list of what still stands, the statement, the seal, the second signature, and the proof.
import assert from "node:assert/strict";
import { leave, row, signedIn, write } from "./browser.mjs";
import { speaker, today } from "./rosterData.mjs";

const REASON = "验收演练，提前日结";

async function sign(page) {
  await page.locator(".closing-panel .statement", { hasText: "如实记录" }).click();
  await page.locator(".closing-panel .button.primary").click();
  await page.locator(".seal-block").waitFor();
}

/** Does something on a day that closes at a time of its own, so that it does not matter when this runs. */
async function closingAt(time, work) {
  const manager = await speaker("manager");
  const date = today();
  await manager.put(`/calendar/${date}`, { open: true, windows: [{ from: "00:00", to: time }], reason: "验收演练" });
  try {
    await work();
  } finally {
    await manager.remove(`/calendar/${date}`);
  }
}

/** Whether somebody on duty may close the day now. */
async function mayClose() {
  const duty = await signedIn("duty");
  const start = duty.getByRole("button", { name: /^日结盖章/ });
  await start.waitFor();
  const may = await start.isEnabled();
  assert.equal(await duty.getByRole("button", { name: "写明理由，现在日结" }).count(), 0);
  await leave(duty);
  return may;
}

/** Two strokes on the pad, as a hand would draw them. */
async function drawName(page) {
  const pad = await page.locator(".signature-pad svg").boundingBox();
  for (const height of [0.3, 0.6]) {
    await page.mouse.move(pad.x + pad.width * 0.2, pad.y + pad.height * height);
    await page.mouse.down();
    await page.mouse.move(pad.x + pad.width * 0.5, pad.y + pad.height * (height + 0.1), { steps: 8 });
    await page.mouse.move(pad.x + pad.width * 0.8, pad.y + pad.height * height, { steps: 8 });
    await page.mouse.up();
  }
}

export const closing = [
  [
    "the day closes with its statement; before closing time only a manager can, with a reason",
    async () => {
      await closingAt("00:01", async () => assert.equal(await mayClose(), true, "after closing time"));
      await closingAt("24:00", async () => {
        assert.equal(await mayClose(), false, "before closing time");
        const manager = await signedIn("manager");
        await manager.getByRole("button", { name: "写明理由，现在日结" }).click();
        await manager.locator("#force-reason").fill(REASON);
        await sign(manager);
        await manager.locator(".forced", { hasText: REASON }).waitFor();
        await leave(manager);
      });
      const duty = await signedIn("duty");
      await duty.locator(".seal-block").waitFor();
      assert.match(
        await duty.locator(".seal-block .code b").innerText(),
        /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/,
      );
      await leave(duty);
    },
  ],

  [
    "another person countersigns, once, and both names stand under the statement",
    async () => {
      const page = await signedIn("lead");
      await page.getByRole("button", { name: "会签", exact: true }).click();
      await drawName(page);
      await page.getByRole("button", { name: "签名", exact: true }).click();
      await page.locator(".signature-lines .drawn").waitFor();
      await page.locator("main .tag", { hasText: "已会签" }).waitFor();
      assert.ok((await page.locator(".signature-lines li").count()) >= 2);
      assert.equal(await page.getByRole("button", { name: "会签", exact: true }).count(), 0);
      await leave(page);
    },
  ],

  [
    "what is written after closing is an addendum and leaves the seal as it was",
    async () => {
      const page = await signedIn("duty");
      const code = await page.locator(".seal-block .code b").innerText();
      await page.getByRole("button", { name: "补记一条" }).click();
      await write(page, "补：供应商答复明早到场", "设备");
      const addendum = page.locator(".book-line.addendum", { hasText: "供应商答复明早到场" });
      await addendum.waitFor();
      await page.reload();
      await addendum.waitFor();
      assert.equal(await page.locator(".entry-form").count(), 0, "the pen is put away once nothing is left unsent");
      assert.equal(await page.locator(".seal-block .code b").innerText(), code);
      await leave(page);
    },
  ],

  [
    "the check of the whole book says in words that it holds",
    async () => {
      const page = await signedIn("auditor");
      await page.getByRole("button", { name: "校验整本" }).click();
      await page.locator(".verify-panel", { hasText: "整本无误" }).waitFor();
      await page.locator(".seal-block", { hasText: "校验无误" }).waitFor();
      await leave(page);
    },
  ],

  [
    "the printed page is the book alone, with its short code",
    async () => {
      const page = await signedIn("duty");
      await row(page, "阴，东北风三级").waitFor();
      await page.emulateMedia({ media: "print" });
      assert.ok(await page.locator(".seal-block .code b").isVisible());
      for (const other of [".side-rail", ".page-head", ".entry-form", ".bottom-bar"]) {
        const shown = page.locator(other);
        assert.ok((await shown.count()) === 0 || !(await shown.isVisible()), `${other} is on paper`);
      }
      await leave(page);
    },
  ],

  [
    "the month shows the day as countersigned, and leads back to it",
    async () => {
      const page = await signedIn("manager", { path: "/days" });
      const today = page.locator(".month-grid td.today");
      await today.locator(".tag", { hasText: "已会签" }).waitFor();
      await today.getByRole("link").click();
      await page.locator(".seal-block").waitFor();
      await leave(page);
    },
  ],
];
