import { mount } from "@vue/test-utils";
import { expect, it, vi } from "vitest";
import { createI18n } from "vue-i18n";
import DateField from "./DateField.vue";

it("offers no day before the first that may be picked", async () => {
  const field = mount(DateField, {
    attachTo: document.body,
    props: { id: "day", modelValue: "2026-11-21", since: "2026-11-20" },
    global: { plugins: [createI18n({ legacy: false, locale: "zh-CN", messages: { "zh-CN": {} }, missingWarn: false })] },
  });
  await vi.waitFor(() => document.getElementById("day")!.focus());
  await vi.waitFor(() => expect(document.querySelector(".el-date-table td.available")).not.toBeNull());
  const dayOf = (number: string) => [...document.querySelectorAll(".el-date-table td:not(.prev-month, .next-month)")].find((cell) => cell.textContent?.trim() === number);
  expect([dayOf("19"), dayOf("20")].map((cell) => cell?.classList.contains("disabled"))).toEqual([true, false]);
  field.unmount();
});
