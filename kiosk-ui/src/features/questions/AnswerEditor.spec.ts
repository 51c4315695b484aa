import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { createPinia, setActivePinia } from "pinia";
import { beforeEach, expect, it, vi } from "vitest";
import { createI18n } from "vue-i18n";
import { Problem } from "@/shared/api/http";
import AnswerEditor from "./AnswerEditor.vue";
import * as api from "./api";
import type { Draft, Question } from "./types";

vi.mock("./api");

const KEY = "yizhan.draft..question.answer.q";
const i18n = createI18n({ legacy: false, locale: "en", missingWarn: false, fallbackWarn: false });
const draft: Draft = {
  title: "标题",
  answer: "短答",
  more: "",
  topic: "service",
  provenance: "service",
  sources: [{ work: "本中心", locus: "" }],
  translations: {},
};
const question = (more: Partial<Question> = {}): Question =>
  ({ id: "q", q: "问", lang: "zh-CN", similar: [], status: "open", draft: null, version: 1, ...more }) as Question;

const open = (of: Question): VueWrapper =>
  mount(AnswerEditor, {
    props: { question: of, topics: [{ id: "service", title: "游客服务" }], draftName: "question.answer.q" },
    global: { plugins: [i18n] },
  });
const short = (wrapper: VueWrapper) => wrapper.find<HTMLTextAreaElement>(".texts textarea");
const send = async (wrapper: VueWrapper): Promise<void> => {
  await wrapper.find("form").trigger("submit");
  await flushPromises();
};

beforeEach(() => {
  setActivePinia(createPinia());
  localStorage.clear();
  vi.mocked(api.answer).mockReset();
});

it("cannot be sent before everything that is needed stands there", async () => {
  const wrapper = open(question());
  expect(wrapper.find(".button.primary").attributes("disabled")).toBeDefined();
  const sentBack = open(question({ draft }));
  expect(sentBack.find(".button.primary").attributes("disabled")).toBeUndefined();
});

it("keeps what is typed in the browser, and nothing of it once it was sent, even when the page was quicker", async () => {
  const wrapper = open(question({ draft }));
  await short(wrapper).setValue("改过的短答");
  expect(localStorage.getItem(KEY)).toContain("改过的短答");
  // The stream may take the form from the page before the answer to the request has come.
  vi.mocked(api.answer).mockImplementation(() => {
    wrapper.unmount();
    return Promise.resolve(question({ status: "answered" }));
  });
  await send(wrapper);
  expect(localStorage.getItem(KEY)).toBeNull();
});

it("keeps what is typed when a colleague was here meanwhile, shows theirs, and sends against their version next", async () => {
  const wrapper = open(question({ draft }));
  await short(wrapper).setValue("我的");
  vi.mocked(api.answer).mockRejectedValueOnce(new Problem(412, { code: "changed_meanwhile" }));
  await send(wrapper);
  expect(wrapper.emitted("reread")).toHaveLength(1);
  await wrapper.setProps({ question: question({ draft: { ...draft, answer: "别人的" }, version: 4 }) });
  expect(short(wrapper).element.value).toBe("我的");
  vi.mocked(api.answer).mockResolvedValueOnce(question({ status: "answered", version: 5 }));
  await send(wrapper);
  expect(vi.mocked(api.answer).mock.calls[1]![1].version).toBe(4);
  expect(vi.mocked(api.answer).mock.calls[1]![2].answer).toBe("我的");
});

it("shows what the server has against a text beside it, and else below", async () => {
  const wrapper = open(question({ draft }));
  const errors = [
    { pointer: "/answer", code: "too_long", message: "短答太长" },
    { pointer: "/topic", code: "topic_unknown", message: "没有这个主题" },
  ];
  vi.mocked(api.answer).mockRejectedValueOnce(new Problem(422, { detail: "有几处不合", errors }));
  await send(wrapper);
  expect(wrapper.findAll(".field-error").map((one) => one.text())).toEqual(["短答太长", "没有这个主题"]);
  expect(short(wrapper).attributes("aria-invalid")).toBe("true");
});
