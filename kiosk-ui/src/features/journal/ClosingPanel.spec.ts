import { flushPromises, mount } from "@vue/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Problem } from "@/shared/api/http";
import { useConfirmation } from "@/shared/console/confirmation";
import ClosingPanel from "./ClosingPanel.vue";
import * as api from "./api";
import { closingOf, dayOf, mounting, signIn } from "./specs";
import { useJournal } from "./store";

vi.mock("./api");
const asksPassword = new Problem(403, { code: "confirmation_required" });

beforeEach(() => {
  localStorage.clear();
  vi.resetAllMocks();
  signIn("manager");
  const journal = useJournal();
  journal.day = dayOf("2026-11-21");
  journal.closing = closingOf();
  vi.mocked(api.readDay).mockResolvedValue(dayOf("2026-11-21"));
  vi.mocked(api.readRows).mockResolvedValue([]);
  vi.mocked(api.readClosing).mockResolvedValue(closingOf());
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(null, { status: 204 })));
});
afterEach(() => vi.unstubAllGlobals());

/** The panel with "nothing happened" chosen and signed, asking for the password. */
async function asking() {
  vi.mocked(api.closeDay).mockRejectedValueOnce(asksPassword).mockResolvedValue(dayOf("2026-11-21"));
  const panel = mount(ClosingPanel, { props: { forced: false }, global: mounting(), attachTo: document.body });
  await panel.find("input[value=nothing_happened]").setValue();
  await panel.find("form").trigger("submit");
  await flushPromises();
  expect(panel.find(".confirm-password").exists()).toBe(true);
  return panel;
}

it("lets nobody change what is being signed while the password is asked for", async () => {
  const panel = await asking();
  expect(panel.find("fieldset").attributes("disabled")).toBeDefined();
  await panel.find("svg").trigger("pointerdown", { clientX: 5, clientY: 5, pointerId: 1 });
  expect(panel.find("path").attributes("d")).toBe("");
  await panel.find(".confirm-password").trigger("submit");
  await flushPromises();
  const sent = vi.mocked(api.closeDay).mock.calls.map(([, day, signing]) => [day.date, signing]);
  expect(sent[1]).toEqual(sent[0]);
  expect(sent[0]).toEqual(["2026-11-21", { statement: "nothing_happened", strokes: [], forceReason: undefined }]);
  panel.unmount();
});

it("signs the day it was asked for, whatever lies open by then", async () => {
  const panel = await asking();
  useJournal().day = dayOf("2026-11-22", { version: 9 });
  await useConfirmation().confirm("secret");
  await flushPromises();
  expect(vi.mocked(api.closeDay).mock.calls[1]![1]).toMatchObject({ date: "2026-11-21", version: 3 });
  panel.unmount();
});

it("signs nothing once the panel was left, and asks the next one nothing of it", async () => {
  const panel = await asking();
  panel.unmount();
  await flushPromises();
  expect(useConfirmation().waiting.value).toBeNull();
  const next = mount(ClosingPanel, { props: { forced: false }, global: mounting() });
  expect(next.find(".confirm-password").exists()).toBe(false);
  await useConfirmation().confirm("secret");
  await flushPromises();
  expect(api.closeDay).toHaveBeenCalledTimes(1);
  next.unmount();
});
