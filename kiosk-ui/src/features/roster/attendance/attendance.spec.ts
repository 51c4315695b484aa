import { flushPromises, mount } from "@vue/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "@/shared/api/http";
import { mounting, signIn } from "../specs";
import CopiesPanel from "./CopiesPanel.vue";
import LockPanel from "./LockPanel.vue";
import SheetTable from "./SheetTable.vue";
import * as api from "./api";
import type { Row, Sheet } from "./types";

vi.mock("./api");
vi.mock("@/shared/api/clock", () => ({ serverNow: () => new Date("2026-11-22T02:00:00Z"), hearServerDate: () => undefined }));

const row = (more: Partial<Row>): Row => ({
  staff_id: "li", name: "李倩", shifts: 20, rostered_minutes: 9_600, worked_minutes: 9_575, late: 0, late_minutes: 0, early: 0,
  early_minutes: 0, absent: 0, absent_minutes: 0, forgotten: 0, leave_minutes: 0, leave: {}, ...more,
});
const sheet = (more: Partial<Sheet> = {}): Sheet => ({ month: "2026-10", items: [row({})], next_cursor: null, locked_at: null, locked_by: null, sent: [], due: "2026-11-05", ...more });
const button = (wrapper: ReturnType<typeof mount>, words: string) => wrapper.findAll("button").find((one) => one.text().includes(words));

beforeEach(() => {
  localStorage.clear();
  vi.resetAllMocks();
  signIn("manager");
});

describe("the sheet", () => {
  const of = (rows: Row[]) => mount(SheetTable, { props: { sheet: sheet({ items: rows }), rows, me: "li" }, global: mounting() });
  it("shows hours as h:mm and nothing as a dash that is read out as none", () => {
    const cells = of([row({})]).findAll("tbody tr")[0]!.findAll("td").map((cell) => cell.text());
    expect(cells.slice(0, 3)).toEqual(["20", "160:00", "159:35"]);
    expect(cells[3]).toBe("–无");
  });
  it("marks what was not kept by a shape, how often and for how long", () => {
    const late = of([row({ late: 2, late_minutes: 19 })]).findAll("tbody tr")[0]!.findAll("td")[3]!;
    expect(late.find("svg").exists()).toBe(true);
    expect(late.text()).toBe("2 次0:19");
  });
  it("has columns for the kinds of leave that were taken, and the sums below", () => {
    const wrapper = of([row({ leave: { sick: 240 } }), row({ staff_id: "wu", name: "吴桐", leave: { sick: 60 } })]);
    expect(wrapper.findAll("thead th").map((one) => one.text())).toContain("病假");
    expect(wrapper.find(".sum").text()).toContain("合计 2 人");
    expect(wrapper.find(".sum td:last-child").text()).toBe("5:00");
  });
});

describe("locking", () => {
  const of = (more: Partial<Sheet> = {}) => mount(LockPanel, { props: { sheet: sheet(more) }, global: mounting() });
  it("asks once more, and says that it is for good", async () => {
    vi.mocked(api.lockMonth).mockResolvedValue(sheet());
    const wrapper = of();
    await button(wrapper, "2026")!.trigger("click");
    expect(api.lockMonth).not.toHaveBeenCalled();
    expect(wrapper.text()).toContain("不能解锁");
    await button(wrapper, "不再变")!.trigger("click");
    await flushPromises();
    expect(api.lockMonth).toHaveBeenCalledWith("/centres/c", "2026-10");
    expect(wrapper.emitted("locked")).toHaveLength(1);
  });
  it("names what is still open in the month, with the way there", async () => {
    const blockers = [{ code: "attendance_still_in", message: "陈敏还没有签退。", href: "/console/roster/day/2026-10-31?presence=a" }];
    vi.mocked(api.lockMonth).mockRejectedValue(new Problem(409, { code: "attendance_unfinished", detail: "还有没了结的事。", blockers }));
    const wrapper = of();
    await button(wrapper, "2026")!.trigger("click");
    await button(wrapper, "不再变")!.trigger("click");
    await flushPromises();
    expect(wrapper.text()).toContain("还有没了结的事");
    expect(wrapper.find(".blockers").text()).toBe("陈敏还没有签退。");
    expect(wrapper.emitted("locked")).toBeUndefined();
  });
  it("is not there while the month runs, and says why", () => {
    expect(button(of({ month: "2026-11" }), "还没过完")!.attributes("disabled")).toBeDefined();
  });
  it("names what should be looked at first", () => expect(of({ items: [row({ forgotten: 2 })] }).text()).toContain("2 次漏签退"));
  it("tells who locked it and when, and offers nothing more", () => {
    const wrapper = of({ locked_at: "2026-11-01T01:05:00Z", locked_by: "林若谷" });
    expect(wrapper.text()).toContain("林若谷已锁定");
    expect(wrapper.text()).toContain("9:05");
    expect(wrapper.findAll("button")).toHaveLength(0);
  });
  it("is not for a lead", () => {
    signIn("lead");
    expect(of().findAll("button")).toHaveLength(0);
  });
});

describe("the two copies", () => {
  it("are marked with a note that is kept when it could not be sent", async () => {
    vi.mocked(api.markSent).mockRejectedValueOnce(new Problem(0, { code: "offline" })).mockResolvedValue({});
    const wrapper = mount(CopiesPanel, { props: { sheet: sheet({ locked_at: "2026-11-01T01:00:00Z", locked_by: "林若谷", sent: [{ to: "office", at: "2026-11-01T02:00:00Z", by_name: "林若谷", note: "" }] }) }, global: mounting() });
    expect(wrapper.findAll(".tag").map((tag) => tag.text())).toEqual(["还没送", "已送"]);
    await button(wrapper, "记为已送")!.trigger("click");
    await wrapper.find("input").setValue("纸质");
    await wrapper.find("form").trigger("submit");
    await flushPromises();
    expect((wrapper.find("input").element as HTMLInputElement).value).toBe("纸质");
    await wrapper.find("form").trigger("submit");
    await flushPromises();
    expect(api.markSent).toHaveBeenLastCalledWith("/centres/c", "2026-10", "home_unit", "纸质");
    expect(wrapper.emitted("sent")).toHaveLength(1);
  });
});
