// Whether the installation still waits for its first manager.
import { defineStore } from "pinia";
import { ref } from "vue";
import { useSession } from "@/shared/console/session";
import { setUp, setupNeeded } from "./api";
import type { FirstSetup } from "./types";

export const useSetup = defineStore("setup", () => {
  const needed = ref(false);

  async function ask(): Promise<void> {
    needed.value = await setupNeeded().then(
      (answer) => answer.needed,
      () => false,
    );
  }

  async function finish(setup: FirstSetup): Promise<void> {
    await useSession().opened(await setUp(setup));
    needed.value = false;
  }

  return { needed, ask, finish };
});
