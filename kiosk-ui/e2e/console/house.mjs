// The house: people and accounts, devices, hours, places, one's own account.
import assert from "node:assert/strict";
import { fillSignIn, leave, newPage, signedIn, URL_BASE } from "./browser.mjs";
import * as data from "./rosterData.mjs";

const stamp = Date.now().toString(36);
const USERNAME = `wu.${stamp}`;
const NEW_PASSWORD = "a-password-of-my-own";

export const house = [
  [
    "a person is registered, gets an account, and first chooses a password of their own",
    async () => {
      const manager = await signedIn("manager", { path: "/people" });
      await manager.getByRole("button", { name: "登记一人" }).click();
      await manager.locator("#staff-name").fill(`吴 ${stamp}`);
      await manager.locator("#staff-title").fill("服务员");
      await manager.locator(".drawer").getByRole("button", { name: "保存", exact: true }).click();
      await manager.locator("#account-username").fill(USERNAME);
      await manager.locator(".account-panel .check", { hasText: "值班员" }).click();
      await manager.getByRole("button", { name: "开账户" }).click();
      const once = await manager.locator(".one-time output").innerText();
      await leave(manager);

      const newcomer = await newPage();
      await newcomer.goto(`${URL_BASE}/console`);
      await fillSignIn(newcomer, USERNAME, once);
      await newcomer.locator("#current-password").fill(once);
      await newcomer.locator("#new-password").fill(NEW_PASSWORD);
      await newcomer.locator("#again-new-password").fill(NEW_PASSWORD);
      await newcomer.keyboard.press("Enter");
      await newcomer.locator(".book").waitFor();
      await leave(newcomer);
    },
  ],

  [
    "a disabled account comes in no more",
    async () => {
      const manager = await signedIn("manager", { path: "/people" });
      await manager.locator(".search").fill(USERNAME);
      await manager.locator(".register tbody th a").click();
      await manager.getByRole("button", { name: "停用", exact: true }).click();
      await manager.locator(".account-panel .tag", { hasText: "已停用" }).waitFor();
      await leave(manager);
      const page = await newPage();
      await page.goto(`${URL_BASE}/console`);
      await fillSignIn(page, USERNAME, NEW_PASSWORD);
      await page.getByRole("alert").waitFor();
      await leave(page);
    },
  ],

  [
    "a desk is paired with the six figures, and can be let go",
    async () => {
      const manager = await signedIn("manager", { path: "/devices" });
      await manager.getByRole("button", { name: "登记一台" }).click();
      await manager.locator(".device-form .choice", { hasText: "值班台" }).click();
      await manager.locator("#device-name").fill(`咨询台 ${stamp}`);
      await manager.getByRole("button", { name: "取配对码" }).click();
      const code = (await manager.locator(".pairing .digits").innerText()).replace(/\D/g, "");
      assert.match(code, /^\d{6}$/);
      const desk = await newPage();
      await desk.goto(`${URL_BASE}/console?pair=${code}`);
      await desk.getByRole("heading", { name: "已配对" }).waitFor();
      await leave(desk);
      await manager.locator(".pairing").waitFor({ state: "detached" });
      const line = manager.locator(".register tr", { hasText: `咨询台 ${stamp}` });
      await line.locator(".tag", { hasText: "已配对" }).waitFor();
      await line.getByRole("button", { name: "收回" }).click();
      await line.getByRole("button", { name: "收回" }).click();
      await line.locator(".tag", { hasText: "已收回" }).waitFor();
      await leave(manager);
    },
  ],

  [
    "hours are checked while they are typed, saved, and set ahead",
    async () => {
      const page = await signedIn("manager", { path: "/centre" });
      const sunday = page.locator(".day", { hasText: "星期日" });
      const closing = sunday.locator(".time-field").last();
      await closing.fill("0800");
      await closing.blur();
      await sunday.locator(".field-error").waitFor();
      await closing.fill("1800");
      await closing.blur();
      await page.locator("section", { hasText: "每周开馆" }).getByRole("button", { name: "保存" }).click();
      await page.getByText("已保存", { exact: true }).waitFor();
      const since = page.locator("#hours-since");
      const ahead = `${new Date().getUTCFullYear() + 1}-03-01`;
      await closing.fill("1730");
      await closing.blur();
      await since.fill(ahead);
      await page.keyboard.press("Enter");
      await page.locator("section", { hasText: "每周开馆" }).getByRole("button", { name: "保存" }).click();
      await page.getByText("已保存", { exact: true }).waitFor();
      assert.equal(await since.inputValue(), ahead, "what is to come shows its day");
      await since.fill("");
      await page.keyboard.press("Enter");
      await page.locator("section", { hasText: "每周开馆" }).getByRole("button", { name: "保存" }).click();
      await since.waitFor({ state: "detached" });
      await leave(page);
    },
  ],

  [
    "what somebody else changed of the centre comes in beside what is typed, and is named where both wrote",
    async () => {
      const other = await data.speaker("manager");
      const page = await signedIn("manager", { path: "/centre" });
      const names = page.locator("section", { hasText: "名称与联系" });
      const [phone, address] = ["complaint_phone", "address"].map((field) => page.locator(`#centre-${field}`));
      await phone.fill("0715-7000001");
      const before = await other.get("");
      await other.patch("", { complaint_phone: "0715-7000002", address: `${before.address ?? ""}（东门）` }, before.version);
      await names.getByRole("button", { name: "保存" }).click();
      await names.locator(".changed-note", { hasText: "投诉电话" }).waitFor();
      assert.match(await address.inputValue(), /（东门）$/, "where nobody typed, theirs stands");
      assert.equal(await phone.inputValue(), "0715-7000001", "what was typed stays");
      await names.getByRole("button", { name: "保存" }).click();
      await page.getByText("已保存", { exact: true }).waitFor();
      const after = await other.get("");
      assert.equal(after.complaint_phone, "0715-7000001");
      assert.match(after.address, /（东门）$/);
      await other.patch("", { complaint_phone: before.complaint_phone, address: before.address }, after.version);
      await leave(page);
    },
  ],

  [
    "a closed day is entered with its reason, and taken back",
    async () => {
      const page = await signedIn("manager", { path: "/centre" });
      const date = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
      await page.getByRole("button", { name: "加一天" }).click();
      await page.locator("#exception-date").fill(date);
      await page.keyboard.press("Enter");
      await page.locator("#exception-reason").fill("设备检修");
      await page.locator(".adding").getByRole("button", { name: "保存" }).click();
      await page.locator(".days li", { hasText: "设备检修" }).getByRole("button", { name: "撤去" }).click();
      await page.locator(".days li", { hasText: "设备检修" }).waitFor({ state: "detached" });
      await leave(page);
    },
  ],

  [
    "a place is added, renamed and put away",
    async () => {
      const page = await signedIn("manager", { path: "/centre" });
      const places = page.locator("section", { hasText: "场所" });
      await places.getByPlaceholder("例如").fill(`南门 ${stamp}`);
      await places.getByRole("button", { name: "加一处" }).click();
      const line = places.locator("li").filter({ hasText: stamp });
      await line.getByRole("button", { name: "修改" }).click();
      await places.locator("li form input").first().fill(`南侧门 ${stamp}`);
      await places.locator("li form input").last().fill(`South gate ${stamp}`);
      await page.keyboard.press("Enter");
      await line.filter({ hasText: "南侧门" }).waitFor();
      await page.reload();
      await line.filter({ hasText: "南侧门" }).getByRole("button", { name: "停用" }).click();
      await line.locator(".tag", { hasText: "已停用" }).waitFor();
      await leave(page);
      const reader = await signedIn("manager", { path: "/centre", language: "en" });
      await reader.locator("li", { hasText: `South gate ${stamp}` }).locator(".tag", { hasText: "Not in use" }).waitFor();
      await leave(reader);
    },
  ],

  [
    "an API token is shown once and can be revoked",
    async () => {
      const page = await signedIn("duty", { path: "/account" });
      await page.locator("#token-name").fill(`报表 ${stamp}`);
      await page.getByRole("button", { name: "设立令牌" }).click();
      assert.ok((await page.locator(".fresh output").innerText()).length >= 20);
      const line = page.locator("li", { hasText: `报表 ${stamp}` });
      await line.getByRole("button", { name: "收回" }).click();
      await line.getByRole("button", { name: "确定收回" }).click();
      await line.waitFor({ state: "detached" });
      await leave(page);
    },
  ],

  [
    "someone on duty reads the centre's hours and cannot change them",
    async () => {
      const page = await signedIn("duty", { path: "/centre" });
      await page.locator(".day").first().waitFor();
      assert.equal(await page.locator(".time-field").count(), 0);
      assert.equal(await page.getByRole("button", { name: "保存" }).count(), 0);
      await leave(page);
    },
  ],
];
