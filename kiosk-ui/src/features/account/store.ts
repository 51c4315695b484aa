// One's own tokens, and the one just made.
import { defineStore } from "pinia";
import { ref } from "vue";
import { useSession } from "@/shared/console/session";
import { instantOf } from "@/shared/console/zoned";
import * as api from "./api";
import type { NewToken, Token } from "./types";

export const useAccount = defineStore("account", () => {
  const session = useSession();
  const tokens = ref<Token[]>([]);
  const fresh = ref<NewToken | null>(null);
  const problem = ref<unknown>(null);

  async function load(): Promise<void> {
    try {
      tokens.value = await api.listTokens();
      problem.value = null;
    } catch (error) {
      problem.value = error;
    }
  }

  /** `until`: the last day on which the token works, or "" for no end. */
  async function createToken(name: string, until: string): Promise<void> {
    fresh.value = await api.createToken(name, until ? instantOf(until, "23:59", session.zone) : undefined);
    await load();
  }

  async function deleteToken(token: Token): Promise<void> {
    await api.deleteToken(token);
    if (fresh.value?.id === token.id) fresh.value = null;
    await load();
  }

  async function changePassword(current: string, chosen: string): Promise<void> {
    await api.changePassword(current, chosen);
    await session.passwordChanged();
  }

  return { tokens, fresh, problem, load, createToken, deleteToken, changePassword };
});
