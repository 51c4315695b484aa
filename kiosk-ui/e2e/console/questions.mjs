// A visitor's question on its way to an answer on every screen, and entries taken from the screens and brought back.
import assert from "node:assert/strict";
import { assertSound, DESK, fillSignIn, leave, move, newPage, open, PHONE, signedIn, URL_BASE, ZOOMED } from "./browser.mjs";
import { ask, leaveQuestion } from "./visitor.mjs";

const QUESTION = "景区里可以放风筝吗";
const ANSWER = "可以。广场东侧的草地上随便放，崖顶和码头不行。";
const PASSWORD = process.env.YIZHAN_SAMPLE_PASSWORD ?? "";

const texts = (page, language) => page.locator(".texts").nth(language === "en" ? 1 : 0);
const openQuestion = (page) => page.locator(".register tbody th a", { hasText: QUESTION }).click();

/** Until the screens' index knows of the change; it is renewed in the background. */
async function eventually(holds, what) {
  for (let left = 50; left > 0; left -= 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.fail(what);
}

/** Presses Tab until the focus is on what is looked for. */
async function tabTo(page, selector) {
  for (let left = 60; left > 0; left -= 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

const write = [
  "an answer is written with the keyboard alone, survives a reload and a lost session, and is sent for approval",
  async () => {
    await leaveQuestion(QUESTION);
    await leaveQuestion("Can we fly kites in the park?", "en");
    const page = await signedIn("duty", { path: "/questions" });
    await openQuestion(page);
    await page.locator(".editor").waitFor();
    await tabTo(page, ".texts input");
    await page.keyboard.type("能不能放风筝");
    await page.keyboard.press("Tab");
    await page.keyboard.type(ANSWER);
    await page.reload();
    assert.equal(await texts(page, "zh").locator("textarea").first().inputValue(), ANSWER);
    await page.locator(".used", { hasText: /^\d+ \/ 80 字$/ }).waitFor();
    await page.locator("#answer-topic option").nth(2).waitFor({ state: "attached" });
    await page.locator("#answer-topic").selectOption("service");
    await tabTo(page, ".source input");
    await page.keyboard.type("本中心");
    await page.context().clearCookies();
    await tabTo(page, ".editor .button.primary");
    await page.keyboard.press("Enter");
    await page.locator("#again-password").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.locator(".sign-in-again").waitFor({ state: "detached" });
    assert.equal(await texts(page, "zh").locator("textarea").first().inputValue(), ANSWER);
    await page.locator(".editor .button.primary").click();
    await page.locator(".approval .why").waitFor();
    assert.equal(await page.getByRole("button", { name: "批准，发布到每块屏幕" }).count(), 0, "nobody approves their own");
    await page.reload();
    await page.locator(".readings", { hasText: ANSWER }).waitFor();
    assert.equal(await page.locator(".editor").count(), 0, "what was sent leaves no draft behind");
    await leave(page);
  },
];

const approve = [
  "a second person sends it back with words, then approves it, and visitors get the answer at once",
  async () => {
    const lead = await signedIn("lead", { path: "/questions" });
    await lead.locator(".choice", { hasText: "待批准" }).click();
    await openQuestion(lead);
    await lead.getByRole("button", { name: "退回", exact: true }).click();
    await lead.locator(".approval textarea").fill("写明风大时不放。");
    await lead.getByRole("button", { name: "退回给写的人" }).click();
    await lead.locator(".editor").waitFor();

    const duty = await signedIn("duty", { path: "/questions" });
    await duty.locator(".register tr", { hasText: QUESTION }).locator(".tag", { hasText: "退回了" }).waitFor();
    await openQuestion(duty);
    await duty.locator(".remark", { hasText: "写明风大时不放。" }).waitFor();
    await texts(duty, "zh").locator("textarea").nth(1).fill("五级风以上不放。");
    await texts(duty, "en").locator("input").fill("May I fly a kite?");
    await texts(duty, "en").locator("textarea").first().fill("Yes, on the meadow east of the square.");
    await duty.locator(".editor .button.primary").click();
    await duty.locator(".approval .why").waitFor();

    await lead.getByRole("button", { name: "批准，发布到每块屏幕" }).click();
    await lead.locator(".page-head .tag", { hasText: "已发布" }).waitFor();
    await eventually(async () => (await ask(QUESTION)).results[0]?.answer === ANSWER, "visitors do not get the answer");
    await lead.getByRole("link", { name: "照游客的话问一遍" }).click();
    await lead.locator(".outcome .tag", { hasText: "直接作答" }).waitFor();
    await lead.locator(".register", { hasText: ANSWER }).waitFor();
    await Promise.all([leave(lead), leave(duty)]);
  },
];

const assign = [
  "a question is given to a colleague, and one that is not ours is left unanswered with its reason",
  async () => {
    await leaveQuestion("你们经理是谁家的亲戚");
    const page = await signedIn("lead", { path: "/questions" });
    await page.locator(".register tbody th a", { hasText: "谁家的亲戚" }).click();
    await page.locator("#question-assigned option", { hasText: "李倩" }).waitFor({ state: "attached" });
    await page.locator("#question-assigned").selectOption({ label: "李倩" });
    await page.getByRole("button", { name: "我来答" }).waitFor();
    await page.reload();
    assert.equal(await page.locator("#question-assigned option:checked").innerText(), "李倩");
    await page.locator(".reason-form textarea").fill("与景区无关。");
    await page.getByRole("button", { name: "决定不答" }).click();
    await page.locator(".remark.dismissed", { hasText: "与景区无关。" }).waitFor();
    assert.equal(await page.locator(".editor").count(), 0);
    await leave(page);
  },
];

const withdraw = [
  "an entry is found, withdrawn with a reason and shown so at once; a lead brings it back",
  async () => {
    const duty = await signedIn("duty", { path: "/questions/entries" });
    await duty.locator(".search").fill("chibi-year");
    await duty.locator(".register tbody th a").click();
    await duty.locator(".drawer article").waitFor();
    await duty.locator(".drawer textarea").fill("正在核对年份。");
    await duty.getByRole("button", { name: "立刻撤下" }).click();
    await duty.locator(".drawer .tag", { hasText: "已撤下" }).waitFor();
    await duty.locator(".register tr.selected .tag", { hasText: "已撤下" }).waitFor();
    assert.equal(await duty.getByRole("button", { name: "重新展出" }).count(), 0, "whoever is on duty cannot bring it back");
    await leave(duty);

    const lead = await signedIn("lead", { path: "/questions/entries/sanguo-chibi:chibi-year" });
    await lead.locator(".drawer .withdrawn", { hasText: "正在核对年份。" }).waitFor();
    await lead.locator(".drawer .withdrawn", { hasText: "陈敏" }).waitFor();
    await lead.getByRole("button", { name: "重新展出" }).click();
    await lead.locator(".drawer .tag", { hasText: "在用" }).waitFor();
    await leave(lead);
  },
];

const day = (date) => ({
  date, asked: 12, answered: 8, cards: 3, none: 1,
  languages: [{ lang: "zh-CN", asked: 12, answered: 8, cards: 3, none: 1 }],
});
const USAGE = {
  days: [day("2026-11-20"), day("2026-11-21")],
  entries: [{ entry_id: "sanguo-chibi:chibi-year", title: "赤壁之战是哪一年？", answered: 9 }],
  topics: [{ id: "battle", title: "赤壁之战", answered: 9 }],
};

const usage = [
  "usage is drawn and stands in a table; where the server does not count there is no such tab",
  async () => {
    const page = await signedIn("manager");
    const answerWith = (reply) => page.route("**/api/v1/kiosk/usage*", (route) => route.fulfill(reply));
    await answerWith({ status: 404, contentType: "application/problem+json", json: { code: "address_unknown", status: 404 } });
    await open(page, "/questions/usage");
    await page.locator(".choices", { hasText: "待批准" }).waitFor();
    assert.equal(await page.locator(".tab-links a", { hasText: "使用情况" }).count(), 0);
    await page.unroute("**/api/v1/kiosk/usage*");
    await answerWith({ json: USAGE });
    await open(page, "/questions/usage");
    await page.getByRole("img", { name: /每天的提问/ }).waitFor();
    await page.locator(".register tr", { hasText: /11.月.21.日/ }).getByText("67%").waitFor();
    await assertSound(page, "usage");
    await leave(page);
  },
];

const sound = (name, viewport, language) => [
  `questions are sound: ${name}, ${language}`,
  async () => {
    const page = await newPage({ viewport, language });
    await page.route("**/api/v1/kiosk/usage*", (route) => route.fulfill({ json: USAGE }));
    await page.goto(`${URL_BASE}/console`);
    await fillSignIn(page, "manager");
    await page.locator(".shell main h1").waitFor();
    await leaveQuestion("有没有轮椅可以借");
    for (const path of ["/questions/queue", "/questions/entries", "/questions/try?q=赤壁", "/questions/usage"]) {
      await move(page, path);
      await page.locator("table.register").first().waitFor();
      await assertSound(page, path);
    }
    await move(page, "/questions/queue");
    await page.locator(".register tbody th a").first().click();
    await page.locator(".editor").waitFor();
    await assertSound(page, "a question");
    await move(page, "/questions/entries/sanguo-chibi:chibi-winner");
    await page.locator(".drawer article").waitFor();
    await assertSound(page, "an entry");
    await leave(page);
  },
];

export const questions = [
  write, approve, assign, withdraw, usage,
  sound("desk", DESK, "zh-CN"),
  sound("phone", PHONE, "en"),
  sound("zoomed", ZOOMED, "zh-CN"),
];
