import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { createPinia, setActivePinia } from "pinia";
import { beforeEach, expect, it, vi } from "vitest";
import { createI18n } from "vue-i18n";
import { Problem } from "@/shared/api/http";
import NoticeEditor from "./NoticeEditor.vue";
import * as api from "./api";
import { blankForm } from "./form";
import type { Notice, NoticeFields } from "./types";

vi.mock("./api");

const KEY = "yizhan.draft..notice.n";
const i18n = createI18n({ legacy: false, locale: "en", missingWarn: false, fallbackWarn: false });

const kept = (title: string, version: number): Notice =>
  ({
    id: "n",
    kind: "charges",
    status: "draft",
    title,
    body: "body",
    translations: {},
    basis: "",
    responsible: "",
    channels: ["screen"],
    valid_from: "2026-11-21",
    valid_to: null,
    next_review: null,
    version,
  }) as unknown as Notice;

/** The form's one field that matters here, and a page that hands back what was saved. */
function open(notice: Notice | null): VueWrapper {
  let wrapper: VueWrapper | null = null;
  const pass = (props: object): void => void wrapper?.setProps(props);
  wrapper = mount(NoticeEditor, {
    props: {
      notice,
      unsaved: false,
      draftName: notice ? "notice.n" : "notice.new.charges",
      startingForm: () => blankForm("charges", "2026-11-21"),
      "onUpdate:unsaved": (unsaved: boolean) => pass({ unsaved }),
      onSaved: (now: Notice) => pass({ notice: now }),
    },
    global: {
      plugins: [i18n],
      stubs: {
        NoticeFields: { props: ["modelValue"], template: '<input class="title" v-model="modelValue.title" />' },
        NoticePreview: { props: ["title"], template: '<i class="preview">{{ title }}</i>' },
      },
    },
  });
  return wrapper;
}

const type = (wrapper: VueWrapper, title: string) => wrapper.find(".title").setValue(title);
const typed = (wrapper: VueWrapper) => (wrapper.find(".title").element as HTMLInputElement).value;

async function save(wrapper: VueWrapper): Promise<void> {
  await wrapper.find("form").trigger("submit");
  await flushPromises();
}

beforeEach(() => {
  setActivePinia(createPinia());
  localStorage.clear();
  vi.mocked(api.changeNotice).mockReset();
});

it("keeps what is typed in the browser until it is saved, and nothing after that", async () => {
  vi.mocked(api.changeNotice).mockImplementation((_, before, fields: NoticeFields) =>
    Promise.resolve(kept(fields.title, before.version + 1)),
  );
  const wrapper = open(kept("one", 1));
  await type(wrapper, "two");
  expect(localStorage.getItem(KEY)).toContain("two");
  expect((wrapper.props() as { unsaved: boolean }).unsaved).toBe(true);
  await save(wrapper);
  expect(localStorage.getItem(KEY)).toBeNull();
  expect(typed(wrapper)).toBe("two");
  expect((wrapper.props() as { unsaved: boolean }).unsaved).toBe(false);
});

it("leaves nothing of a new notice behind once it was added", async () => {
  vi.mocked(api.addNotice).mockResolvedValue(kept("two", 1));
  const wrapper = open(null);
  await type(wrapper, "two");
  expect(localStorage.getItem("yizhan.draft..notice.new.charges")).toContain("two");
  await save(wrapper);
  expect(localStorage.getItem("yizhan.draft..notice.new.charges")).toBeNull();
});

it("keeps what is typed when the server refuses", async () => {
  vi.mocked(api.changeNotice).mockRejectedValue(new Problem(503, { code: "busy" }));
  const wrapper = open(kept("one", 1));
  await type(wrapper, "two");
  await save(wrapper);
  expect(typed(wrapper)).toBe("two");
  expect(localStorage.getItem(KEY)).toContain("two");
});

it("follows others while nothing is typed, and never overwrites them unseen", async () => {
  const wrapper = open(kept("one", 1));
  await wrapper.setProps({ notice: kept("theirs", 2) });
  expect(typed(wrapper)).toBe("theirs");
  await type(wrapper, "mine");
  await wrapper.setProps({ notice: kept("theirs again", 3) });
  expect(typed(wrapper)).toBe("mine");
  vi.mocked(api.changeNotice).mockRejectedValueOnce(new Problem(412, { code: "changed_meanwhile" }));
  vi.mocked(api.readNotice).mockResolvedValue(kept("theirs again", 3));
  await save(wrapper);
  expect(vi.mocked(api.changeNotice).mock.calls[0]![1].version).toBe(2);
  expect(wrapper.find(".theirs .preview").text()).toBe("theirs again");
  await wrapper.findAll(".theirs button")[0]!.trigger("click");
  await flushPromises();
  expect(typed(wrapper)).toBe("theirs again");
  expect(wrapper.find(".theirs").exists()).toBe(false);
  expect(localStorage.getItem(KEY)).toBeNull();
});

it("sends a draft from before with the version it began from", async () => {
  const first = open(kept("one", 1));
  await type(first, "mine");
  first.unmount();
  vi.mocked(api.changeNotice).mockRejectedValueOnce(new Problem(412, { code: "changed_meanwhile" }));
  vi.mocked(api.readNotice).mockResolvedValue(kept("theirs", 4));
  const again = open(kept("theirs", 4));
  expect(typed(again)).toBe("mine");
  await save(again);
  expect(vi.mocked(api.changeNotice).mock.calls[0]![1].version).toBe(1);
  vi.mocked(api.changeNotice).mockResolvedValueOnce(kept("mine", 5));
  await again.findAll(".theirs button")[1]!.trigger("click");
  await flushPromises();
  expect(vi.mocked(api.changeNotice).mock.calls[1]![1].version).toBe(4);
  expect(typed(again)).toBe("mine");
});
