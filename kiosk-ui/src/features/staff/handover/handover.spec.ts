import { flushPromises, mount } from "@vue/test-utils";
import { createPinia, setActivePinia } from "pinia";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createI18n } from "vue-i18n";
import { Problem } from "@/shared/api/http";
import shared from "@/shared/console/locales/zh-CN.json";
import { useSession } from "@/shared/console/session";
import staffWords from "../locales/zh-CN.json";
import { useStaff } from "../store";
import DepartForm from "./DepartForm.vue";
import HeldList from "./HeldList.vue";
import * as api from "./api";
import words from "./locales/zh-CN.json";
import { handoverOf } from "./made";
import type { StaffMember } from "../types";
import type { HeldItem } from "./types";

vi.mock("./api");
vi.mock("../api");

const shift = (id: string): HeldItem => ({ code: "held_shift", message: `班次 ${id}`, href: `/console/roster?shift=${id}` });
const person = (id: string, name: string): StaffMember => ({ id, name, name_en: "", title: "", phone: "", active: true, username: id, roles: [], shown_publicly: false, shown_since: null, photo_id: null, version: 4, created_at: "", updated_at: "" });
const mounting = () => ({
  plugins: [createI18n({ legacy: false, locale: "zh-CN", messages: { "zh-CN": { console: shared, staff: staffWords, handover: words } } })],
  stubs: { RouterLink: { props: ["to"], template: "<a :href='to'><slot /></a>" } },
});

beforeEach(() => {
  localStorage.clear();
  vi.resetAllMocks();
  setActivePinia(createPinia());
  const session = useSession();
  session.user = { staff_id: "me", name: "林", username: "me", roles: ["manager"], centres: ["c"], must_change_password: false };
  session.centre = { id: "c", name: "C", zone: "Asia/Shanghai" };
  useStaff().people = [person("li", "李倩"), person("wu", "吴桐")];
  useStaff().load = async () => undefined;
});

describe("what somebody still holds", () => {
  const held = (items: HeldItem[]) => mount(HeldList, { props: { items, giver: "李倩", people: [person("wu", "吴桐")] }, global: mounting() });
  it("lets somebody of the same name take it over", () => {
    const wrapper = mount(HeldList, { props: { items: [shift("a")], giver: "李倩", people: [person("other", "李倩")] }, global: mounting() });
    expect(wrapper.findAll("option").map((one) => one.attributes("value"))).toEqual(["", "other"]);
  });
  it("links each to where it is handed over, and gives all shifts to one person, one after the other", async () => {
    const wrapper = held([shift("a"), shift("b")]);
    expect(wrapper.findAll("li a").map((link) => link.attributes("href"))).toEqual(["/roster?shift=a", "/roster?shift=b"]);
    await wrapper.find("select").setValue("wu");
    await wrapper.find("h3 button").trigger("click");
    await flushPromises();
    expect(vi.mocked(api.giveShift).mock.calls.map(([, id, to]) => [id, to])).toEqual([["a", "wu"], ["b", "wu"]]);
    expect(wrapper.emitted("given")).toHaveLength(1);
  });
  it("stops at the one that cannot be given, says why, and has the list read anew", async () => {
    vi.mocked(api.giveShift).mockRejectedValueOnce(new Problem(422, { code: "invalid_fields", detail: "吴桐那时在放映厅。" }));
    const wrapper = held([shift("a"), shift("b")]);
    await wrapper.find("select").setValue("wu");
    await wrapper.find("h3 button").trigger("click");
    await flushPromises();
    expect(api.giveShift).toHaveBeenCalledTimes(1);
    expect(wrapper.text()).toContain("吴桐那时在放映厅");
    expect(wrapper.emitted("given")).toHaveLength(1);
  });
});

describe("leaving", () => {
  const form = async (status: "open" | "signed") => {
    const wrapper = mount(DepartForm, { props: { handover: handoverOf({ status }) }, global: mounting() });
    await flushPromises();
    return wrapper;
  };
  it("is shut while something is held, and says how much", async () => {
    vi.mocked(api.listHeld).mockResolvedValue([shift("a")]);
    const wrapper = await form("signed");
    expect(wrapper.find(".depart > .primary").attributes("disabled")).toBeDefined();
    expect(wrapper.text()).toContain("手上还有 1 件没交");
  });
  it("is shut while a signature lacks", async () => {
    vi.mocked(api.listHeld).mockResolvedValue([]);
    const wrapper = await form("open");
    expect(wrapper.find(".depart > .primary").attributes("disabled")).toBeDefined();
    expect(wrapper.text()).toContain("三方还没有签齐");
  });
  it("is asked once more, and sent with the handover and the person as they are now", async () => {
    vi.mocked(api.listHeld).mockResolvedValue([]);
    vi.mocked(api.readPerson).mockResolvedValue(person("li", "李倩"));
    const wrapper = await form("signed");
    await wrapper.find(".depart > .primary").trigger("click");
    expect(api.depart).not.toHaveBeenCalled();
    await wrapper.find(".sure .primary").trigger("click");
    await flushPromises();
    expect(vi.mocked(api.depart).mock.calls[0]!.slice(1)).toEqual([person("li", "李倩"), "h", "leaving", ""]);
    expect(wrapper.emitted("gone")).toHaveLength(1);
  });
});
