// Registering the screen with the six digits that the console gives.
import assert from "node:assert/strict";
import { textOf, URL_BASE, visit } from "./browser.mjs";

const API = `${URL_BASE}/api/v1`;

/** A new kiosk device of the sample centre, made as the console would; gives its pairing code. */
async function newDevice(context) {
  const password = process.env.YIZHAN_SAMPLE_PASSWORD ?? "";
  const session = await context.request.post(`${API}/session`, { data: { username: "admin", password } });
  assert.equal(session.status(), 201, await session.text());
  const { csrf_token } = await session.json();
  const created = await context.request.post(`${API}/centres/chibi/devices`, {
    data: { kind: "kiosk", name: "大厅触摸屏" },
    headers: { "X-CSRF-Token": csrf_token },
  });
  assert.equal(created.status(), 201, await created.text());
  return (await created.json()).pairing_code;
}

async function type(page, code) {
  for (const digit of code) await page.locator(".keys button").filter({ hasText: new RegExp(`^${digit}$`) }).tap();
}

export const pairing = [
  ["six digits register the screen; wrong ones say so", () =>
    visit(async (page, context) => {
      const code = await newDevice(context);
      await context.clearCookies();
      await page.locator(".pair").waitFor();
      await type(page, code === "000000" ? "000001" : "000000");
      await page.locator(".fault", { hasText: "数字不对" }).waitFor();
      await type(page, code);
      await page.locator(".begin").waitFor();
      assert.match(await textOf(page.locator(".pair")), /大厅触摸屏/);
      await page.locator(".begin").tap();
      await page.locator(".attract").waitFor();
      assert.ok((await context.cookies()).some(({ name }) => name === "yizhan_device"));
    }, { path: "/kiosk?pair" })],
];
