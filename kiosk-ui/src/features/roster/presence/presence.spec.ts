import { flushPromises, mount } from "@vue/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "@/shared/api/http";
import { shiftOf } from "../made";
import { mounting, signIn } from "../specs";
import AlertBoard from "./AlertBoard.vue";
import BadgesPage from "./BadgesPage.vue";
import PresenceDrawer from "./PresenceDrawer.vue";
import * as api from "./api";
import type { Record } from "./records";
import type { Coverage, Session, Swap } from "../types";

vi.mock("./api");
vi.mock("../api", () => ({ listPosts: async () => [], listPeople: async () => [{ id: "me", name: "Lin", name_en: "Lin", active: true }, { id: "li", name: "Li", name_en: "Li", active: true }] }));

const at = (clock: string): string => `2026-11-16T${clock}:00+08:00`;
const record = (id: string, more: Partial<Record>): Record => ({
  id, seq: 1, staff_id: "li", kind: "clock_in", at: at("09:20"), post_id: "desk", cover_staff_id: null, expected_back: null, corrects: null,
  source: "self", device_id: null, recorded_by: "li", reason: "", recorded_at: at("09:20"), ...more,
});
const session = { id: "s", staff_id: "li", post_id: "desk", from: at("09:20"), to: null, away: [], forgotten: false } as Session;

beforeEach(() => {
  localStorage.clear();
  vi.resetAllMocks();
  signIn("lead");
});

describe("setting presence right", () => {
  it("keeps the record struck through beside what counts, with who and why", async () => {
    vi.mocked(api.listRecords).mockResolvedValue([record("in", {}), record("c", { kind: "correction", corrects: "in", at: at("08:55"), source: "lead", recorded_by: "wu", reason: "忘了签到", seq: 2 })]);
    const wrapper = mount(PresenceDrawer, { props: { session }, global: mounting() });
    await flushPromises();
    expect(wrapper.find("del").text()).toBe("9:20");
    expect(wrapper.find("ins").text()).toBe("8:55");
    expect(wrapper.text()).toContain("Wu代记，忘了签到");
  });
  it("sends another time with a reason, and loses neither when it is refused", async () => {
    vi.mocked(api.listRecords).mockResolvedValue([record("in", {})]);
    vi.mocked(api.correct).mockRejectedValueOnce(new Problem(422, { code: "invalid_fields", errors: [{ pointer: "/at", code: "x", message: "与另一段重叠。" }] })).mockResolvedValue({});
    const wrapper = mount(PresenceDrawer, { props: { session }, global: mounting() });
    await flushPromises();
    await wrapper.find(".link-button").trigger("click");
    const [clock, reason] = wrapper.findAll("input.input");
    await clock!.setValue("0855");
    await clock!.trigger("change");
    await reason!.setValue("忘了签到");
    await wrapper.find("form").trigger("submit");
    await flushPromises();
    expect(wrapper.find(".field-error").text()).toBe("与另一段重叠。");
    expect((reason!.element as HTMLInputElement).value).toBe("忘了签到");
    await wrapper.find("form").trigger("submit");
    await flushPromises();
    expect(api.correct).toHaveBeenLastCalledWith("/centres/c", "in", at("08:55"), "忘了签到");
    expect(wrapper.emitted("done")).toHaveLength(1);
  });
});

describe("an empty post", () => {
  const present = { posts: [{ post_id: "desk", segments: [{ from: at("10:00"), to: at("17:00"), required: 1, present: 0, planned: 1, status: "gap" }] }] } as unknown as Coverage;
  const alerts = [{ post_id: "desk", since: at("10:00"), level: 1, required: 1, present: 0, raised_at: at("10:05") }];
  const shift = shiftOf("x", "li", "2026-11-16", "09:00", "17:00", { status: "published", version: 4 });
  const of = (shifts = [shift]) => mount(AlertBoard, { props: { alerts, present, shifts, presence: [], now: at("10:07"), date: "2026-11-16" }, global: mounting() });
  it("says since when, who was told when, and who not yet", () => {
    expect(of().find("h3").text()).toContain("Desk空着：10:00\u00a0起");
    expect(of().findAll(".told li").map((one) => one.text())).toEqual(["B 角 10:05", "值班长还没到", "主任还没到"]);
  });
  it("is taken over at once by whoever is chosen, until when they confirm is said", async () => {
    vi.mocked(api.takeOver).mockResolvedValue({ taker_id: "wu", confirm_by: at("10:22") } as Swap);
    const wrapper = of();
    await wrapper.find(".grave").trigger("click");
    await wrapper.find("select").setValue("wu");
    await wrapper.find("form").trigger("submit");
    await flushPromises();
    expect(api.takeOver).toHaveBeenCalledWith("/centres/c", shift, "wu", "岗位空着，紧急顶岗");
    expect(wrapper.find(".said").text()).toContain("已叫Wu顶上，请在 10:22 前确认到岗");
  });
  it("leads to the roster where nobody is planned", () => expect(of([]).text()).toContain("去排一班"));
  it("is only told to whoever plans nothing", () => {
    signIn("duty");
    expect(of().find(".grave").exists()).toBe(false);
  });
});

describe("badges", () => {
  it("are one's own for whoever is on duty", async () => {
    signIn("duty");
    const wrapper = mount(BadgesPage, { global: mounting() });
    await flushPromises();
    expect(wrapper.findAll(".people b").map((one) => one.text())).toEqual(["Lin"]);
  });
  it("are made after one more question, and shown to be printed", async () => {
    signIn("manager");
    vi.mocked(api.newBadge).mockResolvedValue({ staff_id: "li", badge: "ab12" });
    const wrapper = mount(BadgesPage, { global: mounting() });
    await flushPromises();
    await wrapper.findAll(".people li button")[1]!.trigger("click");
    expect(wrapper.text()).toContain("旧证立刻作废");
    await wrapper.find(".sure .primary").trigger("click");
    await flushPromises();
    expect(wrapper.find(".badge").text()).toContain("Li");
    expect(wrapper.find(".badge svg[role=img]").exists()).toBe(true);
  });
});
