// For the log's specs: a day that lies open, its rows, and the words as people read them.
import { createPinia, setActivePinia } from "pinia";
import { createI18n } from "vue-i18n";
import { useSession, type Role } from "@/shared/console/session";
import shared from "@/shared/console/locales/zh-CN.json";
import journal from "./locales/zh-CN.json";
import type { Closing, Entry, LogDay } from "./types";

export const dayOf = (date: string, more: Partial<LogDay> = {}): LogDay =>
  ({ date, status: "open", version: 3, entries: 1, leaf: 1, signatures: [], seal: null, opening: { open: true, windows: [] }, ...more }) as unknown as LogDay;

export const rowOf = (id: string, text: string, more: Partial<Entry> = {}): Entry =>
  ({ id, seq: 1, line: 1, kind: "entry", section: "visitors", text, struck: false, refers_to: null, ...more }) as unknown as Entry;

export const closingOf = (more: Partial<Closing> = {}): Closing =>
  ({ can_close: true, blockers: [], rows: 1, digest: "0123456789abcdef", closes_at: "2026-11-21T17:30:00+08:00", ...more }) as unknown as Closing;

export function signIn(role: Role): void {
  setActivePinia(createPinia());
  const session = useSession();
  session.user = { staff_id: "me", name: "Me", username: "me", roles: [role], centres: ["c"], must_change_password: false };
  session.centre = { id: "c", name: "C", zone: "Asia/Shanghai" };
}

export const mounting = () => ({
  plugins: [createI18n({ legacy: false, locale: "zh-CN", messages: { "zh-CN": { console: shared, journal } } })],
  stubs: { RouterLink: { props: ["to"], template: "<a><slot /></a>" } },
});
