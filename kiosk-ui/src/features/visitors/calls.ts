// Visitors who wait for somebody: kept current by the event stream, on every page of the console.
import { defineStore } from "pinia";
import { computed, ref, watch } from "vue";
import { serverNow } from "@/shared/api/clock";
import { Problem } from "@/shared/api/http";
import { useLive } from "@/shared/console/live";
import { useSession, WRITERS } from "@/shared/console/session";
import * as api from "./api";
import { ring, unlocked, waitForGesture } from "./bell";
import type { HelpCall } from "./types";
import { bellOf, inOrder } from "./waiting";

const MUTED = "yizhan.help.muted";
const TICK_MS = 1_000;
const ASK_AGAIN_MS = 60_000;

export const useHelpCalls = defineStore("help-calls", () => {
  const session = useSession();
  const live = useLive();
  const calls = ref<HelpCall[]>([]);
  const problem = ref<unknown>(null);
  const now = ref(serverNow().getTime());
  const muted = ref(localStorage.getItem(MUTED) === "yes");

  const waiting = computed(() => inOrder(calls.value));
  const bell = computed(() => bellOf(waiting.value.length, muted.value, unlocked.value));
  const mayAnswer = computed(() => session.may(...WRITERS));

  async function load(): Promise<void> {
    if (!session.centre || session.expired) return;
    try {
      calls.value = await api.listWaitingCalls(session.centrePath);
      now.value = serverNow().getTime();
    } catch {
      // What is known stays visible; the stream or the next question brings the rest.
    }
  }

  /** Says that one is on the way; a colleague who was quicker is no failure. */
  async function answer(call: HelpCall): Promise<void> {
    problem.value = null;
    try {
      await api.answerCall(session.centrePath, call.id);
    } catch (error) {
      if (!(error instanceof Problem && error.code === "help_call_answered_already")) problem.value = error;
    }
    await load();
  }

  function setMuted(on: boolean): void {
    muted.value = on;
    localStorage.setItem(MUTED, on ? "yes" : "no");
  }

  /** Watches from now on; gives the way to stop. */
  function watchOver(): () => void {
    waitForGesture();
    void load();
    const reload = (): void => void load();
    const leave = live.follow(["kiosk.help", "visitors.help"], reload, reload);
    const tick = setInterval(() => waiting.value.length && (now.value = serverNow().getTime()), TICK_MS);
    const again = setInterval(reload, ASK_AGAIN_MS);
    const silence = watch(bell, (state) => ring(state === "rings"), { immediate: true });
    return () => {
      leave();
      silence();
      ring(false);
      clearInterval(tick);
      clearInterval(again);
    };
  }

  return { waiting, problem, now, muted, bell, mayAnswer, load, answer, setMuted, watchOver };
});
