// One's own answer first: what the stream tells meanwhile waits, lest a form be taken away under the hand that sends it.
let sending = 0;
const waiting: (() => void)[] = [];

/** Runs the action; what is told meanwhile comes when whoever called has done what follows from it. */
export async function sendFirst<T>(action: () => Promise<T>): Promise<T> {
  sending += 1;
  try {
    return await action();
  } finally {
    sending -= 1;
    setTimeout(() => {
      if (sending === 0) waiting.splice(0).forEach((tell) => tell());
    });
  }
}

/** At once, or once nothing is being sent any more. */
export function whenSent(tell: () => void): void {
  if (sending > 0) waiting.push(tell);
  else tell();
}
