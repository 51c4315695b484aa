// A question that was left: its code on the screen, its page on the visitor's phone, from waiting to the answer.
import assert from "node:assert/strict";
import { encode } from "uqr";
import { openKeyboard, PHONE, submit, textOf, touchKeys, until, visit } from "./browser.mjs";
import { answerQuestion, dismissQuestion } from "./staff.mjs";

const DRAFT = {
  title: "放映厅能不能带水杯",
  answer: "可以带有盖的水杯。放映时请不要饮食。",
  topic: "service",
  provenance: "service",
  sources: [{ work: "《放映厅观众须知》" }],
};

/** Leaves a question at the kiosk; gives its id and what the code there says. */
async function leave(page, signs) {
  await openKeyboard(page);
  await touchKeys(page, ["EN", ...signs]);
  await submit(page);
  await page.locator("section.none").waitFor();
  const sent = page.waitForResponse((response) => response.url().endsWith("/kiosk/questions"));
  await page.locator(".way.primary").tap();
  const { id } = await (await sent).json();
  await page.locator(".follow-qr svg").waitFor();
  return id;
}

const codeOf = (text) => {
  const { data } = encode(text, { border: 0, ecc: "M" });
  return data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
};

const standing = (page, name) => page.locator(`.follow[data-standing="${name}"]`);

/** Past the page's own pause. */
const wait = (page) => page.clock.runFor(16_000);

export const follow = [
  ["a question left at the screen has a code; the phone shows it waiting, then its answer with the source, by itself", () =>
    visit(async (page) => {
      const id = await leave(page, "zzqqxxkk");
      const drawn = await page.locator(".follow-qr path").getAttribute("d");
      const { origin } = new URL(page.url());
      const centre = "centre=chibi";
      assert.ok([`${origin}/kiosk?question=${id}&${centre}`, `${origin}/kiosk?question=${id}`].some((text) => codeOf(text) === drawn), "the code leads to the page");

      await visit(async (phone) => {
        await standing(phone, "open").waitFor();
        assert.match(await textOf(phone.locator(".follow .asked")), /zzqqxxkk/);
        assert.equal(await phone.evaluate(() => document.documentElement.lang), "zh-CN");
        const draft = await answerQuestion(id, DRAFT);
        await wait(phone);
        await standing(phone, "answered").waitFor();
        assert.doesNotMatch(await textOf(phone.locator(".follow")), /有盖的水杯/, "nothing unapproved is shown");
        await draft.approve();
        await until(async () => {
          await wait(phone);
          return (await standing(phone, "published").count()) === 1;
        }, 30_000);
        assert.match(await textOf(phone.locator(".follow h1")), /可以带有盖的水杯/);
        assert.match(await textOf(phone.locator(".follow .source-list")), /放映厅观众须知/);
        await phone.locator(".follow .primary").tap();
        await phone.locator(".answer").waitFor();
      }, { viewport: PHONE, clock: true, path: `/kiosk?question=${id}` });
    })],
  ["a question that is closed says so, in the visitor's language; an unknown one shows nobody's text", () =>
    visit(async (page) => {
      const id = await leave(page, "vvkkzzqq");
      await dismissQuestion(id);
      for (const [lang, words] of [["en", /No answer was published/], ["ja", /答えの掲載はありません/], ["ko", /답을 올리지 않았습니다/]]) {
        await visit(async (phone) => {
          await standing(phone, "dismissed").waitFor();
          assert.match(await textOf(phone.locator(".follow h1")), words);
        }, { viewport: PHONE, path: `/kiosk?question=${id}&lang=${lang}` });
      }
      for (const unknown of ["0190f0a0-0000-7000-8000-000000000000", "nobody"]) {
        await visit(async (phone) => {
          await standing(phone, "unknown").waitFor();
          assert.equal(await phone.locator(".follow .asked").count(), 0);
        }, { viewport: PHONE, path: `/kiosk?question=${unknown}` });
      }
    })],
];
