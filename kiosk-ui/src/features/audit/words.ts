// The trail in a manager's words: what was done with what, and values as one reads them.
import { useI18n } from "vue-i18n";
import { dateOf, longDate, shortDate, timeOf } from "@/shared/format";
import { useSession } from "@/shared/console/session";
import { demandsOf, told, weekOf } from "./trail";
import type { Demand } from "./trail";
import type { AuditEntry } from "./types";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const CODED = ["status", "roles", "kind", "channels", "orientation", "grade", "about"];

export function useAuditWords(nameOf: (id: string) => string | undefined) {
  const session = useSession();
  const { t, te, locale } = useI18n();
  const known = (key: string, otherwise: string): string => (te(key) || te(key, "zh-CN") ? t(key) : otherwise);
  const keyOf = (text: string): string => text.replace(/[.-]/g, "_");

  const moment = (instant: string): string =>
    `${shortDate(dateOf(instant, session.zone), locale.value)} ${timeOf(instant, session.zone)}`;
  const day = (date: string): string => longDate(date, locale.value);
  const kind = (name: string): string => known(`audit.kind.${name}`, name);

  /** A sentence where there is one for it, else the thing and the verb as the server names them. */
  const deed = ({ action, subject_kind }: AuditEntry): string =>
    known(`audit.deed.${keyOf(action)}`, t("audit.deed_other", { kind: kind(subject_kind), action }));

  /** What it was done with, where a name is known. */
  function subject({ subject_kind, subject_id, after, before }: AuditEntry): string {
    if (subject_kind === "staff") return nameOf(subject_id) ?? after.name ?? "";
    if (subject_kind === "calendar" && DATE.test(subject_id)) return day(subject_id);
    if (subject_kind === "entry" || subject_kind === "pack") return subject_id;
    return after.title ?? after.name ?? after.username ?? before.name ?? "";
  }

  const field = (name: string): string => {
    const [plain = name, language] = name.split(".");
    // A turn of the rota: its date, and the id of the duty.
    const date = plain.slice(0, "2026-11-22".length);
    const duty = nameOf(plain.slice(date.length).trim()) ?? "";
    const word = DATE.test(date) ? `${day(date)} ${duty}`.trim() : known(`audit.field.${plain}`, plain);
    return language ? t("audit.field_in", { field: word, language }) : word;
  };

  const weekday = (number: string): string =>
    new Intl.DateTimeFormat(locale.value, { weekday: "short", timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, Number(number))));

  const demand = ({ hours, least, days }: Demand): string => {
    const words = t("audit.demand", { hours, least });
    return days.length ? `${words} (${days.map(weekday).join(t("console.and"))})` : words;
  };

  /** A code in the words that its own pages have for it. */
  const coded = (name: string, code: string): string =>
    (name === "roles" ? [`console.role.${code}`] : [`audit.value.${keyOf(code)}`, `leave.${name}.${code}`, `roster.rota.${name}.${code}`]).reduceRight(
      (otherwise, key) => known(key, otherwise),
      code,
    );

  function value(name: string, text: string | null): string {
    if (text === null || text === "") return t("audit.nothing");
    if (text === "true" || text === "false") return t(`audit.${text}`);
    if (DATE.test(text)) return day(text);
    const week = name.endsWith("hours") ? weekOf(text) : null;
    if (week) return week.map(([number, windows]) => `${weekday(number)} ${windows || t("audit.closed")}`).join(t("console.and"));
    if (name === "weekdays") return text.split(",").map(weekday).join(t("console.and"));
    if (name === "demand") return demandsOf(text).map(demand).join("\n");
    if (!CODED.includes(name)) return told(text, { moment, time: (instant) => timeOf(instant, session.zone), nameOf });
    return text
      .split(/,\s*/)
      .map((one) => coded(name, one))
      .join(t("console.and"));
  }

  return { t, kind, deed, subject, field, value, moment };
}
