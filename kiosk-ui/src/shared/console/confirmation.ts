// A signature needs a proof of password not older than ten minutes. `withConfirmation` asks for it when the server does.
// Whoever asks keeps what is signed unchanged meanwhile: the action is done once more exactly as it stood.
import { ref } from "vue";
import { http, Problem } from "@/shared/api/http";

interface Waiting {
  done: () => void;
  cancel: () => void;
}

const waiting = ref<Waiting | null>(null);

/** Does the action; on 403 `confirmation_required` waits for the password, then does it once more. */
export async function withConfirmation<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== "confirmation_required") throw problem;
    waiting.value?.cancel();
    await new Promise<void>((done, cancel) => {
      waiting.value = { done, cancel: () => cancel(problem) };
    });
    return action();
  }
}

/** For the panel that asks; throws the server's Problem when the password is wrong. */
export function useConfirmation() {
  /** A password that is found right only after its asker was left signs nothing. */
  async function confirm(password: string): Promise<void> {
    const asker = waiting.value;
    await http.post("/session/confirm", { password });
    if (asker === null || asker !== waiting.value) return;
    waiting.value = null;
    asker.done();
  }

  function cancel(): void {
    waiting.value?.cancel();
    waiting.value = null;
  }

  return { waiting, confirm, cancel };
}
