import { mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, expect, it, vi } from "vitest";
import { defineComponent, h, ref } from "vue";
import { createI18n } from "vue-i18n";
import DateField from "./DateField.vue";
import Drawer from "./Drawer.vue";
import shared from "./locales/zh-CN.json";

let drawer: VueWrapper;
afterEach(() => drawer.unmount());

/** A drawer with a reason and a date, as the forms in it have. */
function opened(): VueWrapper {
  const form = defineComponent(() => {
    const day = ref("2026-11-21");
    return () => [h("textarea"), h(DateField, { id: "day", modelValue: day.value, "onUpdate:modelValue": (to: string) => (day.value = to) })];
  });
  drawer = mount(Drawer, {
    attachTo: document.body,
    props: { title: "T" },
    slots: { default: () => h(form) },
    global: { plugins: [createI18n({ legacy: false, locale: "zh-CN", messages: { "zh-CN": { console: shared } } })] },
  });
  return drawer;
}
const escape = (options: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent("keydown", { key: "Escape", code: "Escape", bubbles: true, cancelable: true, ...options });
const isOpen = (): boolean => drawer.find(".el-picker__popper").isVisible();

it("closes at Escape", () => {
  opened().find("textarea").element.dispatchEvent(escape());
  expect(drawer.emitted("close")).toHaveLength(1);
});

it.each(["#day", ".el-date-table td.available", ".el-picker-panel__icon-btn"])("keeps what was typed when Escape is pressed on %s while the calendar is open: that closes alone", async (place) => {
  await opened().find("textarea").setValue("母亲住院");
  drawer.find<HTMLInputElement>("#day").element.focus();
  await vi.waitFor(() => expect(isOpen()).toBe(true));
  drawer.find(place).element.dispatchEvent(escape());
  await vi.waitFor(() => expect(isOpen()).toBe(false));
  expect(drawer.emitted("close")).toBeUndefined();
  expect(document.activeElement?.id).toBe("day");
  expect(drawer.find("textarea").element.value).toBe("母亲住院");
  drawer.find("#day").element.dispatchEvent(escape());
  expect(drawer.emitted("close")).toHaveLength(1);
});

it("closes at Escape when saving took the focus off what was pressed, and not when something inside answered", () => {
  opened();
  (document.activeElement as HTMLElement).blur();
  document.body.dispatchEvent(escape());
  expect(drawer.emitted("close")).toHaveLength(1);
  const answered = escape();
  answered.preventDefault();
  document.body.dispatchEvent(answered);
  drawer.find("textarea").element.dispatchEvent(answered);
  expect(drawer.emitted("close")).toHaveLength(1);
});

it("stays open when Escape gives up half a word of an input method", () => {
  opened().find("textarea").element.dispatchEvent(escape({ isComposing: true }));
  expect(drawer.emitted("close")).toBeUndefined();
});
