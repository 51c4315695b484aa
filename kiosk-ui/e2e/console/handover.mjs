// Somebody leaves: what they hold is given away, the list is signed by three, printed, and only then can they go.
import assert from "node:assert/strict";
import { assertSound, DESK, leave, open, PHONE, signedIn, ZOOMED } from "./browser.mjs";
import * as data from "./rosterData.mjs";

/** Days ahead on which no other check plans anything. */
const day = (ahead) => data.addDays(data.mondayOf(data.today()), 70 + ahead);
const fresh = (manager, name) => manager.post("/staff", { name: `${name}${Date.now().toString(36)}`, title: "临时工" });

/** Two published shifts ahead, which nobody needs there. */
async function shiftsOf(person) {
  const [manager, lead] = [await data.speaker("manager"), await data.speaker("lead")];
  const [desk] = await data.posts(manager);
  for (const ahead of [0, 1]) await lead.post("/shifts", { post_id: desk.id, staff_id: person.id, start: data.at(day(ahead), "09:00"), end: data.at(day(ahead), "17:30"), role: "A", breaks: [] });
  await manager.post("/shifts/publish", { from: data.at(day(0), "00:00"), to: data.at(day(2), "00:00"), force_reason: "为交接而排" });
}

const going = [
  "whoever leaves gives away what they hold, three sign the list, and only then can they go; the list is printed in three copies",
  async () => {
    const manager = await data.speaker("manager");
    const person = await fresh(manager, "钱");
    await shiftsOf(person);
    const page = await signedIn("manager", { path: `/people/${person.id}` });
    await page.getByRole("link", { name: "离职或调岗" }).click();
    await page.locator(".held li").nth(1).waitFor();
    await assertSound(page, "what somebody holds");
    await page.locator("#give-to").selectOption({ label: "韩露" });
    await page.getByRole("button", { name: "都交给韩露" }).click();
    await page.locator(".held .nothing").waitFor();
    await page.getByRole("button", { name: "再加一项" }).click();
    await page.locator(".lines li").last().locator(".what").fill("咨询台抽屉钥匙");
    await page.reload();
    await page.locator(".held .nothing").waitFor();
    assert.equal(await page.locator(".lines li").last().locator(".what").inputValue(), "咨询台抽屉钥匙", "what was typed is still there");
    await page.getByRole("button", { name: "写成清单" }).click();
    await page.locator(".field-error", { hasText: "接手人" }).waitFor();
    await page.locator("#going-taker").selectOption({ label: "李倩 · 值班员" });
    await page.locator("#going-supervisor").selectOption({ label: "王海涛 · 值班长" });
    await page.getByRole("button", { name: "写成清单" }).click();
    await page.locator(".sheet").first().waitFor();
    assert.ok(await page.getByRole("button", { name: "办理离职" }).isDisabled());
    await page.getByRole("button", { name: /登记.*纸上签字/ }).click();
    await page.locator(".sheet .signed", { hasText: person.name }).first().waitFor();
    await assertSound(page, "a handover");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".sheet:visible").count(), 3, "three copies");
    assert.equal(await page.locator(".depart, .page-head").filter({ visible: true }).count(), 0, "the sheets alone");
    await page.emulateMedia({ media: "screen" });

    const id = new URL(page.url()).pathname.split("/").at(-1);
    for (const [who, side] of [["duty2", "接手人"], ["lead", "监交人"]]) {
      const other = await signedIn(who, { path: "/handovers", viewport: PHONE, own: true });
      await open(other, "/handovers");
      await other.locator(".register .tag.broken", { hasText: "等您签字" }).first().waitFor();
      await open(other, `/handovers/${id}`);
      await other.getByRole("button", { name: `以${side}签字` }).click();
      await other.locator(".sheet .signed", { hasText: who === "lead" ? "王海涛" : "李倩" }).first().waitFor();
      await leave(other);
    }
    await page.getByRole("button", { name: "办理离职" }).click();
    await page.locator(".sure").getByRole("button", { name: "办理离职" }).click();
    await page.locator(".check").waitFor();
    assert.equal((await manager.get(`/staff/${person.id}`)).active, false);
    await page.getByRole("button", { name: "复核无误" }).click();
    await page.locator(".check b", { hasText: "已于" }).waitFor();
    await leave(page);
  },
];

const sound = [["desk", DESK, "zh-CN"], ["phone", PHONE, "zh-CN"], ["zoomed", ZOOMED, "en"]].map(([size, viewport, tag]) => [
  `handing over is sound: ${size}, ${tag}`,
  async () => {
    const manager = await data.speaker("manager");
    const person = await fresh(manager, "孙");
    const { duty2, lead } = await data.people(manager);
    const { id } = await manager.post("/staff-handovers", {
      staff_id: person.id, kind: "transfer", taker_id: duty2.id, supervisor_id: lead.id, last_day: day(0), items: [{ what: "讲解器 12 台", note: "充电柜二号" }],
    });
    const page = await signedIn("manager", { viewport, language: tag });
    for (const path of ["/handovers", `/handovers/new?staff=${person.id}`, `/handovers/${id}`, `/people/${person.id}`]) {
      await open(page, path);
      await page.locator(".waiting").waitFor({ state: "detached" });
      await assertSound(page, path);
    }
    await leave(page);
  },
]);

export const handovers = [going, ...sound];
