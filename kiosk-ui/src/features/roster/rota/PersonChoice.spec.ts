import { mount } from "@vue/test-utils";
import { beforeEach, expect, it } from "vitest";
import { nextTick } from "vue";
import { mounting, signIn } from "../specs";
import PersonChoice from "./PersonChoice.vue";
import { useRota } from "./store";

/** Days on which these people have the turn. */
const turnsOf = (...staff: string[]): never =>
  staff.map((staff_id, at) => ({ date: `2026-11-${16 + at}`, open: true, items: [{ duty_id: "d", staff_id, done_at: null }] })) as never;
const choice = (chosen: string | null, disabled = false) =>
  mount(PersonChoice, { props: { date: "2026-11-20", chosen, disabled }, global: mounting(), attachTo: document.body });

beforeEach(() => {
  signIn("lead");
  useRota().days = turnsOf("me", "me", "li");
});

it("gives the turn only to whoever is pressed, not to those passed on the way", async () => {
  const people = choice("me");
  expect(people.findAll("input").length, "arrow keys choose nobody").toBe(0);
  await people.findAll(".person")[1]!.trigger("click");
  expect(people.emitted("choose")).toEqual([["li"]]);
  await people.find(".person.chosen").trigger("click");
  expect(people.emitted("choose"), "whoever has it already is not asked again").toHaveLength(1);
});

it("keeps the focus while an answer is awaited, and takes nothing meanwhile", async () => {
  const people = choice(null);
  const first = people.find<HTMLButtonElement>(".person");
  first.element.focus();
  await people.setProps({ disabled: true });
  await first.trigger("click");
  expect(people.emitted("choose")).toBeUndefined();
  expect(document.activeElement).toBe(first.element);
});

it("lets nobody change places while the drawer is open", async () => {
  const people = choice(null);
  const names = () => people.findAll(".person b").map((one) => one.text());
  const before = names();
  expect(before[0]).toBe("Wu");
  useRota().days = turnsOf("wu", "wu", "wu", "wu");
  await nextTick();
  expect(names()).toEqual(before);
});
