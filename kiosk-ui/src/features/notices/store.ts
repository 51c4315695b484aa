// The centre's notices: what stands, what is being written, and today's facts for the preview.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { useSession } from "@/shared/console/session";
import { addDays, today } from "@/shared/console/zoned";
import * as api from "./api";
import { boardOf, othersOf } from "./board";
import type { Notice, NoticeFields } from "./types";

export interface Today {
  windows: { from: string; to: string }[];
  phone: string;
  name: string;
}

export const useNotices = defineStore("notices", () => {
  const session = useSession();
  const published = ref<Notice[]>([]);
  const drafts = ref<Notice[]>([]);
  const problem = ref<unknown>(null);
  const loaded = ref(false);
  const facts = ref<Today | null>(null);
  /** The centre's date when the lists were read. */
  const date = ref("");

  const mayWrite = computed(() => session.may("manager", "deputy", "lead"));
  const mayPublish = computed(() => session.may("manager", "deputy"));
  const board = computed(() => boardOf([...published.value, ...drafts.value], date.value));
  const others = computed(() => othersOf(published.value, date.value));

  async function load(): Promise<void> {
    try {
      [published.value, drafts.value] = await Promise.all([
        api.listAll(session.centrePath, "published"),
        api.listAll(session.centrePath, "draft"),
      ]);
      date.value = today(session.zone);
      problem.value = null;
      loaded.value = true;
    } catch (error) {
      problem.value = error;
    }
  }

  /** Without them the preview shows the marks as they were typed. */
  async function loadFacts(): Promise<void> {
    const now = today(session.zone);
    const [day, centre] = await Promise.all([
      api.readDay(session.centrePath, now, addDays(now, 1)),
      api.readCentre(session.centrePath),
    ]);
    facts.value = { windows: day?.open ? day.windows : [], phone: centre.complaint_phone, name: centre.name };
  }

  const read = (id: string): Promise<Notice> => api.readNotice(session.centrePath, id);

  const save = (before: Notice | null, fields: NoticeFields, key: string): Promise<Notice> =>
    before ? api.changeNotice(session.centrePath, before, fields) : api.addNotice(session.centrePath, fields, key);

  const publish = (notice: Notice): Promise<Notice> => api.publishNotice(session.centrePath, notice);
  const withdraw = (notice: Notice, reason: string): Promise<Notice> =>
    api.withdrawNotice(session.centrePath, notice, reason);

  return {
    published, drafts, problem, loaded, facts, date, mayWrite, mayPublish, board, others,
    load, loadFacts, read, save, publish, withdraw,
  };
});
