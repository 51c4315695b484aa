import { mount } from "@vue/test-utils";
import { expect, it } from "vitest";
import { createI18n } from "vue-i18n";
import FileField from "./FileField.vue";
import shared from "./locales/zh-CN.json";

it("says in the page's language that no file is chosen, then which one, and hands it on", async () => {
  const field = mount(FileField, {
    props: { id: "map", accept: ".json" },
    global: { plugins: [createI18n({ legacy: false, locale: "zh-CN", messages: { "zh-CN": { console: shared } } })] },
  });
  expect(field.text()).toContain("还没有选");
  const file = new File(["{}"], "map.json");
  Object.defineProperty(field.find("input").element, "files", { value: [file] });
  await field.find("input").trigger("change");
  expect(field.text()).toContain("map.json");
  expect(field.emitted("choose")).toEqual([[file]]);
});
