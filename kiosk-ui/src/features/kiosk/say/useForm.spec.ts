import { mount } from "@vue/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { defineComponent, nextTick, ref, type Ref } from "vue";
import { hangul } from "../input/hangul";
import { kana } from "../input/kana";
import { useForm } from "./useForm";

vi.mock("../input/characters", () => ({ loadCharacters: () => Promise.resolve(), charactersFor: () => ["椅"] }));
vi.mock("../api", () => ({ candidates: () => Promise.resolve([{ text: "椅子", pinyin: "yi zi" }]) }));

type Form = ReturnType<typeof useForm>;

function open(language: Ref<string> = ref("en")): { form: Form; leave: () => void } {
  let form!: Form;
  const wrapper = mount(
    defineComponent({
      setup() {
        form = useForm("complaint", () => language.value);
        return () => null;
      },
    }),
  );
  return { form, leave: () => wrapper.unmount() };
}

const type = (form: Form, text: string): void => [...text].forEach((sign) => form.key(sign));

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

it("puts what is typed into the field that is open, and no more than it holds", () => {
  const { form } = open();
  form.activate("respondent");
  type(form, "desk");
  form.erase();
  expect(form.values.respondent).toBe("des");
  type(form, "x".repeat(300));
  expect(form.values.respondent).toHaveLength(200);
});

it("writes longer than a question may be", () => {
  const { form } = open();
  form.activate("facts");
  type(form, "y".repeat(500));
  expect(form.values.facts).toHaveLength(500);
});

it("turns pinyin into characters and leaves letters behind as they stand", async () => {
  const { form } = open(ref("zh-CN"));
  form.activate("claim");
  expect(form.typing.mode.value).toBe("pinyin");
  type(form, "yizi");
  expect(form.values.claim ?? "").toBe("");
  await vi.waitFor(() => expect(form.typing.choices.value[0]?.text).toBe("椅子"));
  form.key(" ");
  expect(form.values.claim).toBe("椅子");
  type(form, "ok");
  form.activate("phone");
  expect(form.values.claim).toBe("椅子ok");
  expect(form.typing.mode.value).toBe("figures");
  expect(form.plain.value).toBe(true);
});

it("writes Korean and Japanese, and leaves what is begun in its field as it stands", async () => {
  await Promise.all([hangul.load(), kana.load()]);
  const language = ref("ko");
  const { form } = open(language);
  form.activate("claim");
  type(form, "ㅇㅡㅣㅈㅏ");
  form.erase();
  type(form, "ㅏ");
  expect(form.values.claim).toBe("의");
  language.value = "ja";
  await nextTick();
  expect(form.values.claim).toBe("의자");
  type(form, "hon");
  form.activate("facts");
  expect(form.values.claim).toBe("의자ほん");
  type(form, "kas");
  form.settle();
  expect(form.values.facts).toBe("かs");
  form.activate("other_contact");
  expect(form.typing.mode.value).toBe("english");
});

it("goes from field to field in their order", () => {
  const { form } = open();
  form.activate("facts");
  form.next();
  expect(form.active.value).toBe("name");
  form.activate("other_contact");
  expect(form.isLast.value).toBe(true);
});

it("forgets everything when the screen goes, and never keeps it on the device", () => {
  const kept = vi.spyOn(Storage.prototype, "setItem");
  const { form, leave } = open();
  form.activate("name");
  type(form, "somebody");
  const { values } = form;
  leave();
  expect(values).toEqual({});
  expect(kept).not.toHaveBeenCalled();
});
