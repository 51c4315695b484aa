// The day that lies open: its rows, what stands before closing, and what may be done with it.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { withConfirmation } from "@/shared/console/confirmation";
import { newestOnly } from "@/shared/console/newest";
import { useSession, WRITERS } from "@/shared/console/session";
import * as api from "./api";
import { bookLines, withRow } from "./book";
import type { Stroke } from "./strokes";
import type { Closing, Entry, LogDay, NewEntry, Statement, Verification } from "./types";

export const useJournal = defineStore("journal", () => {
  const session = useSession();
  const day = ref<LogDay | null>(null);
  const rows = ref<Entry[]>([]);
  const closing = ref<Closing | null>(null);
  const problem = ref<unknown>(null);
  const verification = ref<Verification | null>(null);
  /** The seal came down while this page was open: it may be seen to do so. */
  const sealedHere = ref(false);
  /** Somebody is about to sign: the pen is put away meanwhile. */
  const closingOpen = ref(false);
  /** A date, or "today" until the server has said which that is: a page that lies open is never turned by itself. */
  let asked = "today";
  const asking = newestOnly();

  const lines = computed(() => bookLines(rows.value));
  const mayWrite = computed(() => session.may(...WRITERS));
  const sealed = computed(() => day.value?.seal != null);

  async function open(date: string): Promise<void> {
    asked = date;
    sealedHere.value = false;
    verification.value = null;
    await read();
  }

  /** Reads the open day anew; an answer that comes after the page was turned, or after a later question, is dropped. */
  async function read(): Promise<void> {
    const isNewest = asking();
    const date = asked;
    try {
      const fresh = await api.readDay(session.centrePath, date);
      const [freshRows, freshClosing] = await Promise.all([
        api.readRows(session.centrePath, fresh.date),
        fresh.seal ? null : api.readClosing(session.centrePath, fresh.date),
      ]);
      if (!isNewest()) return;
      if (day.value?.date === fresh.date && !day.value.seal && fresh.seal) sealedHere.value = true;
      asked = fresh.date;
      day.value = fresh;
      rows.value = freshRows;
      closing.value = freshClosing;
      problem.value = null;
    } catch (error) {
      if (!isNewest()) return;
      problem.value = error;
      // What lies open stays, with the pen and what is under it; only another day's page makes room for the problem.
      if (day.value?.date !== date) day.value = null;
    }
  }

  /** Puts a row that was just written on the page, unless the page was turned meanwhile. */
  async function write(act: (centre: string, date: string) => Promise<Entry>): Promise<void> {
    const date = day.value?.date;
    if (!date) return;
    const row = await act(session.centrePath, date);
    if (day.value?.date !== date) return;
    rows.value = withRow(rows.value, row);
    void read();
  }

  const record = (entry: NewEntry, key: string): Promise<void> =>
    write((centre, date) => api.addEntry(centre, date, entry, key));
  const strike = (entry: Entry, reason: string): Promise<void> =>
    write((centre, date) => api.strikeEntry(centre, date, entry.id, reason));

  /**
   * Signs the day in one of three ways, asking for the password if need be, and shows what came of it. What is signed is
   * the day as it lay open when this began: not what lies open, or was written, by the time the password has come.
   */
  async function signing(act: (centre: string, day: LogDay) => Promise<LogDay>): Promise<void> {
    const open = day.value!;
    try {
      await withConfirmation(() => act(session.centrePath, open));
    } finally {
      await read();
    }
  }

  const close = (statement: Statement, strokes: Stroke[], forceReason?: string): Promise<void> =>
    signing((centre, open) => api.closeDay(centre, open, { statement, strokes, forceReason }));
  const sign = (strokes: Stroke[]): Promise<void> => signing((centre, open) => api.signDay(centre, open, strokes));
  const countersign = (strokes: Stroke[]): Promise<void> =>
    signing((centre, open) => api.countersignDay(centre, open, strokes));

  async function verify(): Promise<void> {
    verification.value = await api.verifyChain(session.centrePath);
  }

  return {
    day,
    rows,
    closing,
    problem,
    verification,
    sealedHere,
    closingOpen,
    lines,
    mayWrite,
    sealed,
    open,
    read,
    record,
    strike,
    close,
    sign,
    countersign,
    verify,
  };
});
