import { flushPromises, mount } from "@vue/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { reactive } from "vue";
import { Problem } from "@/shared/api/http";
import * as rosterApi from "../api";
import * as leaveApi from "../leave/api";
import { leaveOf, stepOf } from "../leave/made";
import { mounting, signIn } from "../specs";
import InboxPage from "./InboxPage.vue";
import { useInbox } from "./store";
import type { Leave } from "../leave/types";

vi.mock("../api");
vi.mock("../leave/api");
vi.mock("../narrow", () => ({ useNarrow: () => ({ value: false, __v_isRef: true }) }));
const replace = vi.hoisted(() => vi.fn());
vi.mock("vue-router", () => ({ useRouter: () => ({ replace }), useRoute: () => ({ query: {} }) }));
vi.mock("@/shared/api/clock", () => ({ serverNow: () => new Date("2026-11-22T02:00:00Z"), hearServerDate: () => undefined }));

const waiting = (id: string, name: string): Leave => leaveOf({ id, staff_id: id, name, may: ["approve", "reject"], steps: [stepOf("lead")] });
let there: Leave[];

beforeEach(() => {
  localStorage.clear();
  vi.resetAllMocks();
  signIn("lead");
  there = [waiting("a", "李倩"), waiting("b", "吴桐")];
  vi.mocked(leaveApi.listForMe).mockImplementation(async () => [...there]);
  vi.mocked(leaveApi.listUncovered).mockResolvedValue([]);
  vi.mocked(leaveApi.readLeave).mockImplementation(async (_, id) => there.find((one) => one.id === id) ?? waiting(id, "?"));
  vi.mocked(rosterApi.listSwaps).mockResolvedValue([]);
  vi.mocked(rosterApi.readCalendar).mockResolvedValue([]);
});

describe("the inbox", () => {
  it("opens the first by itself, and the next in hand once it is decided, its title under the focus", async () => {
    const props = reactive<{ kind?: "leave"; id?: string }>({});
    replace.mockImplementation((to: string) => void (props.id = to.split("/").at(-1)));
    const wrapper = mount({ components: { InboxPage }, setup: () => ({ props }), template: '<InboxPage v-bind="props" />' }, { global: mounting(), attachTo: document.body });
    await flushPromises();
    expect(wrapper.find("h2").text()).toContain("李倩");
    vi.mocked(leaveApi.settle).mockImplementation(async () => ((there = [there[1]!]), leaveOf({ id: "a", staff_id: "a", name: "李倩", status: "approved" })));
    await wrapper.find(".decide .primary").trigger("click");
    await flushPromises();
    expect(wrapper.find(".said").text()).toContain("已批准李倩的假");
    expect(wrapper.find("h2").text()).toContain("吴桐");
    expect(document.activeElement).toBe(wrapper.find("h2").element);
  });
  it("counts nothing on a server without leave, instead of failing", async () => {
    vi.mocked(leaveApi.listForMe).mockRejectedValue(new Problem(404, { code: "not_found" }));
    const inbox = useInbox();
    await inbox.load();
    expect([inbox.count, inbox.problem, inbox.loaded]).toEqual([0, null, true]);
  });
  it("asks nothing for whoever is never asked", async () => {
    signIn("auditor");
    await useInbox().load();
    expect(leaveApi.listForMe).not.toHaveBeenCalled();
  });
  it("puts approved leave in which a shift is nobody's yet into the row of whoever may cover it", async () => {
    const shift = { shift_id: "s", post_id: "p", post_name: "咨询台", from: "2026-11-25T09:00:00+08:00", to: "2026-11-25T17:30:00+08:00" };
    const open = leaveOf({ id: "c", status: "approved", uncovered: [shift], may: ["cover"] });
    vi.mocked(leaveApi.listUncovered).mockResolvedValue([open, leaveOf({ id: "d", status: "approved", uncovered: [shift], may: [] })]);
    const inbox = useInbox();
    await inbox.load();
    expect(inbox.items.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });
});
