// For the component specs: the console's words as people read them, a signed-in person, and links that need no router.
import { createPinia, setActivePinia } from "pinia";
import { createI18n } from "vue-i18n";
import { useSession, type Role } from "@/shared/console/session";
import shared from "@/shared/console/locales/zh-CN.json";
import attendance from "./attendance/locales/zh-CN.json";
import inbox from "./inbox/locales/zh-CN.json";
import leave from "./leave/locales/zh-CN.json";
import roster from "./locales/zh-CN.json";
import presence from "./presence/locales/zh-CN.json";
import { useHouse } from "./house";

const messages = { "zh-CN": { console: shared, attendance, inbox, leave, roster, presence } };

/** Signs somebody with this role in at a centre, with two people and a post known. */
export function signIn(role: Role): void {
  setActivePinia(createPinia());
  const session = useSession();
  session.user = { staff_id: "me", name: "Me", username: "me", roles: [role], centres: ["c"], must_change_password: false };
  session.centre = { id: "c", name: "C", zone: "Asia/Shanghai" };
  const house = useHouse();
  house.people = [{ id: "me", name: "Lin", name_en: "Lin", active: true }, { id: "li", name: "Li", name_en: "Li", active: true }, { id: "wu", name: "Wu", name_en: "Wu", active: true }];
  house.posts = [{ id: "desk", name: "Desk" }] as never;
  house.loaded = true;
  house.load = async () => undefined;
}

export const mounting = () => ({
  plugins: [createI18n({ legacy: false, locale: "zh-CN", messages })],
  stubs: { RouterLink: { props: ["to"], template: "<a><slot /></a>" }, PageHead: { props: ["title"], template: "<h1>{{ title }}</h1>" } },
});
