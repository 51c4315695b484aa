// Coming in, going out, and coming back without losing a word.
import assert from "node:assert/strict";
import { fillSignIn, leave, newPage, row, signedIn, URL_BASE } from "./browser.mjs";

const PASSWORD = process.env.YIZHAN_SAMPLE_PASSWORD ?? "";

export const session = [
  [
    "a wrong password is told beside the form and the username stays",
    async () => {
      const page = await newPage();
      await page.goto(`${URL_BASE}/console`);
      await fillSignIn(page, "duty", "not-the-password");
      await page.getByRole("alert").waitFor();
      assert.equal(await page.locator("#username").inputValue(), "duty");
      await leave(page);
    },
  ],

  [
    "signing in needs only the keyboard, and leads to today's log",
    async () => {
      const page = await newPage();
      await page.goto(`${URL_BASE}/console`);
      await page.locator("#username").waitFor();
      await page.keyboard.type("duty");
      await page.keyboard.press("Tab");
      await page.keyboard.type(PASSWORD);
      await page.keyboard.press("Enter");
      await page.locator(".book").waitFor();
      assert.match(page.url(), /\/console\/log\/today$/);
      await leave(page);
    },
  ],

  [
    "the whole console changes its language at one touch",
    async () => {
      const page = await signedIn("duty");
      await page.locator(".side-rail .language-switch").click();
      await page.getByRole("heading", { name: "Duty log" }).waitFor();
      assert.equal(await page.locator("html").getAttribute("lang"), "en");
      await page.reload();
      await page.getByRole("heading", { name: "Duty log" }).waitFor();
      await leave(page);
    },
  ],

  [
    "signing out leaves nothing behind, also not for the way back",
    async () => {
      const page = await signedIn("duty", { own: true });
      await page.locator(".side-rail a", { hasText: "账户" }).click();
      await page.getByRole("button", { name: "退出登录" }).click();
      await page.locator("#username").waitFor();
      await page.goBack();
      await page.locator("#username").waitFor();
      await page.reload();
      await page.locator("#username").waitFor();
      await leave(page);
    },
  ],

  [
    "who signs in next meets no page and no secret of who was there before",
    async () => {
      const page = await signedIn("manager", { own: true, path: "/account" });
      await page.locator("#token-name").fill(`下一个人 ${Date.now().toString(36)}`);
      await page.getByRole("button", { name: "设立令牌" }).click();
      const secret = await page.locator(".fresh output").innerText();
      await page.getByRole("button", { name: "退出登录" }).click();
      await fillSignIn(page, "duty");
      await page.locator(".book").waitFor();
      assert.match(page.url(), /\/console\/log\/today$/, "the console begins at its first page");
      await page.locator(".side-rail a", { hasText: "账户" }).click();
      await page.locator("#token-name").waitFor();
      assert.equal(await page.locator(".fresh").count(), 0);
      assert.ok(!(await page.content()).includes(secret));
      await leave(page);
    },
  ],

  [
    "an ended session keeps what was typed, and goes on after the password",
    async () => {
      const page = await signedIn("duty");
      const words = "会话过期前写的一条";
      await page.locator(".entry-form textarea").fill(words);
      await page.context().clearCookies();
      await page.locator(".entry-form .button.primary").click();
      await page.locator(".sign-in-again").waitFor();
      assert.equal(await page.locator(".entry-form textarea").inputValue(), words);
      await page.locator("#again-password").fill(PASSWORD);
      await page.keyboard.press("Enter");
      await page.locator(".sign-in-again").waitFor({ state: "detached" });
      await page.locator(".entry-form .button.primary").click();
      await row(page, words).waitFor();
      assert.equal(await row(page, words).count(), 1);
      await leave(page);
    },
  ],

  [
    "a draft is still there in a new tab, and only for the one who wrote it",
    async () => {
      const page = await signedIn("duty", { own: true });
      await page.locator(".entry-form textarea").fill("写到一半");
      await page.reload();
      assert.equal(await page.locator(".entry-form textarea").inputValue(), "写到一半");
      await page.goto(`${URL_BASE}/console/account`);
      await page.getByRole("button", { name: "退出登录" }).click();
      await fillSignIn(page, "duty2");
      await page.locator(".side-rail a", { hasText: "日志" }).click();
      assert.equal(await page.locator(".entry-form textarea").inputValue(), "");
      await leave(page);
    },
  ],
];
