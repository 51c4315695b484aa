// Every screen, in both languages, on a desk, on a phone and at 200 % zoom: accessible, nothing cut off.
import { assertSound, DESK, leave, move, newPage, PHONE, signedIn, URL_BASE, write, ZOOMED } from "./browser.mjs";

const PAGES = [
  "/log/today",
  "/days",
  "/days?status=countersigned",
  "/people",
  "/devices",
  "/centre",
  "/account",
  "/audit",
  "/questions/queue",
  "/voices/calls",
  "/voices/complaints",
  "/voices/suggestions",
  "/voices/ratings",
  "/notices",
  "/notices/new?kind=charges",
  "/screens",
  "/nowhere",
];
const SIZES = { desk: DESK, phone: PHONE, zoomed: ZOOMED };

const everyScreen = (size, language) => [
  `every screen is sound: ${size}, ${language}`,
  async () => {
    const viewport = SIZES[size];
    const stranger = await newPage({ viewport, language });
    await stranger.goto(`${URL_BASE}/console`);
    await stranger.locator("#username").waitFor();
    await assertSound(stranger, "sign-in");
    await leave(stranger);

    const page = await signedIn("manager", { viewport, language });
    for (const path of PAGES) {
      await move(page, path);
      await page.locator(".waiting").waitFor({ state: "detached" });
      await assertSound(page, path);
    }
    await move(page, "/people");
    await page.locator(".register tbody th a").nth(2).click();
    await page.locator(".drawer").waitFor();
    await assertSound(page, "a person");
    await move(page, "/log/today");
    await page.locator(".book").waitFor();
    if ((await page.locator(".book-line").count()) === 0) await write(page, "看一看各页时写的一条");
    await page.locator(".book-line .hash").first().click();
    await assertSound(page, "a row opened");
    await leave(page);
  },
];

export const screens = [
  everyScreen("desk", "zh-CN"),
  everyScreen("phone", "zh-CN"),
  everyScreen("zoomed", "zh-CN"),
  everyScreen("desk", "en"),
  everyScreen("phone", "en"),
];
