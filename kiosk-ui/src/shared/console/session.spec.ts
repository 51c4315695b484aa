import { createPinia, setActivePinia } from "pinia";
import { beforeEach, expect, it } from "vitest";
import { shownLanguage } from "./language";
import { useSession } from "./session";

beforeEach(() => setActivePinia(createPinia()));

it("names the centre in the reader's language, and as it names itself where it has no name in that", () => {
  const session = useSession();
  session.centre = { id: "c", name: "赤壁古战场", zone: "Asia/Shanghai", translations: { en: { name: "Red Cliffs" } } };
  shownLanguage.value = "en";
  expect(session.centreName).toBe("Red Cliffs");
  session.centre = { ...session.centre, translations: {} };
  expect(session.centreName).toBe("赤壁古战场");
  shownLanguage.value = "zh-CN";
});
