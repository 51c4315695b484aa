// A signature needs a proof of password not older than ten minutes. `withConfirmation` asks for it when the server does.
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
    await new Promise<void>((done, cancel) => {
      waiting.value = { done, cancel: () => cancel(problem) };
    });
    return action();
  }
}

/** For the panel that asks; throws the server's Problem when the password is wrong. */
export function useConfirmation() {
  async function confirm(password: string): Promise<void> {
    await http.post("/session/confirm", { password });
    waiting.value?.done();
    waiting.value = null;
  }

  function cancel(): void {
    waiting.value?.cancel();
    waiting.value = null;
  }

  return { waiting, confirm, cancel };
}
