import { flushPromises, mount } from "@vue/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "@/shared/api/http";
import { mounting, signIn } from "../specs";
import AskPage from "./AskPage.vue";
import DecideForm from "./DecideForm.vue";
import DeedForm from "./DeedForm.vue";
import LeaveFacts from "./LeaveFacts.vue";
import SubstituteForm from "./SubstituteForm.vue";
import * as api from "./api";
import { leaveOf, stepOf } from "./made";
import type { Preview } from "./types";

vi.mock("./api");
vi.mock("../api");
const push = vi.hoisted(() => vi.fn());
vi.mock("vue-router", () => ({ useRouter: () => ({ push }), useRoute: () => ({ query: {} }) }));
vi.mock("@/shared/api/clock", () => ({ serverNow: () => new Date("2026-11-22T02:00:00Z"), hearServerDate: () => undefined }));

const preview = (more: Partial<Preview> = {}): Preview => ({
  half_days: 2, ladder: "staff", steps: [{ role: "lead", status: "waiting" }], needs_substitute: true,
  substitutes: [{ staff_id: "wu", name: "吴桐" }], coverage_delta: { short_before: 0, short_after: 0, gaps: [] }, shifts_met: 1,
  year_total: { half_days: 4, limit_half_days: 20, kind_half_days: 2, counted: true }, violations: [], ...more,
});
const asking = async () => {
  const wrapper = mount(AskPage, { global: { ...mounting(), stubs: { ...mounting().stubs, DateField: true } } });
  await vi.advanceTimersByTimeAsync(400);
  await flushPromises();
  return wrapper;
};

beforeEach(() => {
  localStorage.clear();
  vi.resetAllMocks();
  vi.useFakeTimers();
  vi.mocked(api.preview).mockResolvedValue(preview());
  signIn("duty");
});

describe("asking for leave", () => {
  it("shows what it would mean before there is a reason, and needs the substitute where the rules do", async () => {
    const wrapper = await asking();
    expect(wrapper.find(".length b").text()).toBe("1 天");
    await wrapper.find("textarea").setValue("家里有事");
    expect(wrapper.find(".send .button").attributes("disabled")).toBeDefined();
    expect(wrapper.find(".send").text()).toContain("请先选补岗的人");
    await wrapper.find("input[name=substitute]").setValue(true);
    expect(wrapper.find(".send .button").attributes("disabled")).toBeUndefined();
  });
  it("adds what is asked for to the year's total only where the server counts its kind", async () => {
    expect((await asking()).find(".year").text()).toContain("这次");
    const total = { half_days: 4, limit_half_days: 20, kind_half_days: 2, counted: false };
    vi.mocked(api.preview).mockResolvedValue(preview({ year_total: total }));
    expect((await asking()).find(".year").text()).not.toContain("这次");
  });
  it("keeps all that was typed when the answer is lost, and asks again with the same key", async () => {
    vi.mocked(api.askLeave).mockRejectedValueOnce(new Problem(0, { code: "timeout" })).mockResolvedValue(leaveOf({}));
    const wrapper = await asking();
    await wrapper.find("textarea").setValue("家里有事");
    await wrapper.find("input[name=substitute]").setValue(true);
    await wrapper.find("form").trigger("submit");
    await flushPromises();
    wrapper.unmount();
    const again = await asking();
    expect((again.find("textarea").element as HTMLTextAreaElement).value).toBe("家里有事");
    expect(again.text()).toContain("上次没写完的还在");
    await again.find("form").trigger("submit");
    await flushPromises();
    const [first, second] = vi.mocked(api.askLeave).mock.calls;
    expect(second![2]).toBe(first![2]);
    expect(push).toHaveBeenCalledWith({ path: "/leaves", query: { asked: "yes" } });
    expect(localStorage.length).toBe(0);
  });
  it("begins a new asking after a refusal, with the field's own words", async () => {
    vi.mocked(api.askLeave).mockRejectedValueOnce(new Problem(422, { code: "invalid_fields", errors: [{ pointer: "/from", code: "x", message: "与已批的假重叠。" }] })).mockResolvedValue(leaveOf({}));
    vi.mocked(api.preview).mockResolvedValue(preview({ needs_substitute: false }));
    const wrapper = await asking();
    await wrapper.find("textarea").setValue("家里有事");
    await wrapper.find("form").trigger("submit");
    await flushPromises();
    expect(wrapper.find(".field-error").text()).toBe("与已批的假重叠。");
    await wrapper.find("form").trigger("submit");
    await flushPromises();
    const [first, second] = vi.mocked(api.askLeave).mock.calls;
    expect(second![2]).not.toBe(first![2]);
  });
});

describe("deciding", () => {
  const leave = leaveOf({ may: ["approve", "reject"], steps: [stepOf("lead")], coverage_delta: { short_before: 0, short_after: 60, gaps: [{ post_id: "p", post_name: "P", from: "", to: "", minutes: 60 }] } });
  const of = (more = {}) => mount(DecideForm, { props: { leave: { ...leave, ...more } }, global: mounting(), attachTo: document.body });
  it("names the gaps on the key itself, and that there is no way back", () => {
    expect(of().find(".primary").text()).toBe("批准（多 1 处空岗）");
    expect(of().text()).toContain("不能撤回");
  });
  it("refuses nothing without a reason, and goes to the field", async () => {
    const wrapper = of();
    await wrapper.find(".grave").trigger("click");
    expect(api.settle).not.toHaveBeenCalled();
    expect(wrapper.find(".field-error").exists()).toBe(true);
    expect(document.activeElement).toBe(wrapper.find("textarea").element);
  });
  it("keeps the note when somebody else was quicker, and has the row read anew", async () => {
    vi.mocked(api.settle).mockRejectedValue(new Problem(412, { code: "changed", detail: "已有改动。" }));
    const wrapper = of();
    await wrapper.find("textarea").setValue("那天有两个团");
    await wrapper.find(".grave").trigger("click");
    await flushPromises();
    expect((wrapper.find("textarea").element as HTMLTextAreaElement).value).toBe("那天有两个团");
    expect(wrapper.emitted("stale")).toHaveLength(1);
  });
  it("waits for the substitute, by the name in the register, else by the one on the record", () => {
    const wrapper = of({ may: ["reject"], substitute_id: "wu", substitute_name: "吴桐", substitute_status: "asked" });
    expect(wrapper.find(".primary").attributes("disabled")).toBeDefined();
    expect(wrapper.find(".primary").text()).toContain("等Wu先答应补岗");
    const stranger = of({ may: ["reject"], substitute_id: "gone", substitute_name: "吴桐", substitute_status: "asked" });
    expect(stranger.find(".primary").text()).toContain("等吴桐先答应补岗");
  });
});

describe("reporting back", () => {
  it("is asked once more and sent with the version", async () => {
    const leave = leaveOf({ staff_id: "me", status: "approved", may: ["report_back"], version: 3 });
    vi.mocked(api.settle).mockResolvedValue(leaveOf({ status: "ended" }));
    const wrapper = mount(DeedForm, { props: { leave }, global: mounting() });
    await wrapper.find("button").trigger("click");
    expect(api.settle).not.toHaveBeenCalled();
    await wrapper.find("form").trigger("submit");
    await flushPromises();
    expect(api.settle).toHaveBeenCalledWith("/centres/c", leave, "report_back", {});
    expect(wrapper.emitted("done")).toHaveLength(1);
  });
});

describe("an answer for somebody without an account", () => {
  it("is recorded by a lead with how they know", async () => {
    const leave = leaveOf({ substitute_id: "tmp", substitute_name: "临时工", substitute_status: "asked", may: ["agree", "decline"] });
    vi.mocked(api.settle).mockResolvedValue(leaveOf({}));
    const wrapper = mount(DeedForm, { props: { leave }, global: mounting() });
    const [agree] = wrapper.findAll("button");
    expect(agree!.text()).toBe("代临时工登记：答应补岗");
    await agree!.trigger("click");
    expect(wrapper.find(".sure .primary").attributes("disabled")).toBeDefined();
    await wrapper.find("textarea").setValue("电话里答应了");
    await wrapper.find("form").trigger("submit");
    await flushPromises();
    expect(api.settle).toHaveBeenCalledWith("/centres/c", leave, "agree", { note: "电话里答应了" });
  });
});

describe("another substitute", () => {
  const leave = leaveOf({ substitute_id: "wu", substitute_name: "吴桐", substitute_status: "asked", may: ["substitute"] });
  it("is one of those who could, but for the one asked already, and is sent with the reason", async () => {
    vi.mocked(api.preview).mockResolvedValue(preview({ substitutes: [{ staff_id: "wu", name: "吴桐" }, { staff_id: "zhao", name: "赵敏" }] }));
    vi.mocked(api.settle).mockResolvedValue(leaveOf({}));
    const wrapper = mount(SubstituteForm, { props: { leave }, global: mounting() });
    await wrapper.find("button").trigger("click");
    await flushPromises();
    expect(wrapper.text()).not.toContain("吴桐");
    expect(wrapper.find(".primary").attributes("disabled")).toBeDefined();
    await wrapper.find("input[type=radio]").setValue(true);
    await wrapper.find("input.input").setValue("那天要出车");
    await wrapper.find("form").trigger("submit");
    await flushPromises();
    expect(api.settle).toHaveBeenCalledWith("/centres/c", leave, "substitute", { substitute_id: "zhao", reason: "那天要出车" });
    expect(wrapper.emitted("done")).toHaveLength(1);
  });
  it("warns that the steps approved with the one before are decided again", async () => {
    const wrapper = mount(SubstituteForm, { props: { leave: { ...leave, steps: [stepOf("lead", "approved"), stepOf("deputy")] } }, global: mounting() });
    await wrapper.find("button").trigger("click");
    await flushPromises();
    expect(wrapper.text()).toContain("已批的几步要重新批");
  });
});

describe("what was done with a leave", () => {
  const cover = { short_before: 0, short_after: 0, gaps: [] };
  const done = { role: null, by: "b", by_name: "王海涛", substitute_name: "临时工", on_behalf: false, note: "", coverage_delta: cover, at: "2026-11-20T09:00:00+08:00" };
  it("is told in order, with who spoke for whom and the gaps as they were shown then", () => {
    const gaps = [{ post_id: "p", post_name: "P", from: "2026-11-25T09:00:00+08:00", to: "2026-11-25T10:00:00+08:00", minutes: 60 }];
    const decisions = [
      { ...done, verb: "ask" as const, by_name: "陈敏", coverage_delta: { ...cover, gaps } },
      { ...done, verb: "agree" as const, on_behalf: true, note: "电话里答应了" },
      { ...done, verb: "approve" as const, role: "lead" as const },
      { ...done, verb: "overdue" as const, by: null, by_name: null },
    ];
    const lines = mount(LeaveFacts, { props: { leave: leaveOf({ decisions, status: "ended" }) }, global: mounting() }).findAll(".history li").map((line) => line.text());
    expect(lines[0]).toContain("陈敏申请，请临时工补岗");
    expect(lines[0]).toContain("1 处空岗");
    expect(lines[1]).toContain("王海涛代临时工登记：答应补岗");
    expect(lines[1]).toContain("电话里答应了");
    expect(lines[2]).toContain("（值班长这一步）批准");
    expect(lines[3]).toContain("过了时间没有销假");
  });
});
