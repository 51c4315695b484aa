import { flushPromises, mount } from "@vue/test-utils";
import { createPinia, setActivePinia } from "pinia";
import { beforeEach, expect, it, vi } from "vitest";
import { createI18n } from "vue-i18n";
import { useSession, type User } from "@/shared/console/session";
import SignInAgain from "./SignInAgain.vue";
import * as api from "./api";

vi.mock("./api");
const user: User = { staff_id: "s", name: "陈敏", username: "duty", roles: ["duty"], centres: ["chibi"], must_change_password: true };

beforeEach(() => {
  setActivePinia(createPinia());
  useSession().user = { ...user };
});

it("lets somebody in again who has still to choose a password and is in no centre yet", async () => {
  vi.mocked(api.openSession).mockResolvedValue({ user, csrf_token: "t" });
  const panel = mount(SignInAgain, { global: { plugins: [createI18n({ legacy: false, locale: "zh-CN", missingWarn: false, messages: {} })] } });
  await panel.find("input").setValue("secret");
  await panel.find("form").trigger("submit");
  await flushPromises();
  expect(api.openSession).toHaveBeenCalledWith({ username: "duty", password: "secret", centre: "chibi" });
});
