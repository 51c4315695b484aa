// Who is there: found out at the start, changed by signing in and out.
import { defineStore } from "pinia";
import { ref } from "vue";
import { Problem } from "@/shared/api/http";
import { useSession } from "@/shared/console/session";
import { closeSession, currentSession, openSession } from "./api";
import type { Credentials } from "./types";

export const useSignIn = defineStore("sign-in", () => {
  const session = useSession();
  /** True once it is known whether somebody is signed in. */
  const started = ref(false);
  /** Why that could not be found out. */
  const startProblem = ref<Problem | null>(null);

  async function start(): Promise<void> {
    startProblem.value = null;
    try {
      await session.opened(await currentSession());
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status !== 401) startProblem.value = error;
    } finally {
      started.value = true;
    }
  }

  async function signIn(credentials: Credentials): Promise<void> {
    await session.opened(await openSession(credentials));
    startProblem.value = null;
  }

  /** The page is left even when the server does not answer: a shared desk must not stay open. */
  async function signOut(): Promise<void> {
    await closeSession().catch(() => undefined);
    session.closed();
  }

  return { started, startProblem, start, signIn, signOut };
});
