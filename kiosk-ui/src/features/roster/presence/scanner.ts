// A badge held to a scanner comes as keys, faster than anybody types, ended by Enter. Pure but for the listening.

const FASTEST_TYPING_MS = 60;
const SHORTEST_CODE = 24;

export interface Key {
  key: string;
  /** Milliseconds. */
  at: number;
}

/** Takes keys one by one; gives the code with the Enter that ends one, else nothing. */
export function reading(): (key: Key) => string | null {
  let code = "";
  let last = -Infinity;
  return ({ key, at }) => {
    const isQuick = at - last <= FASTEST_TYPING_MS;
    last = at;
    if (key === "Enter") {
      const whole = isQuick && code.length >= SHORTEST_CODE ? code : null;
      code = "";
      return whole;
    }
    if (key.length === 1) code = isQuick ? code + key : key;
    return null;
  };
}

/** Listens on the whole page; gives the way to stop. The Enter of a code presses no button. */
export function onScan(took: (code: string) => void): () => void {
  const read = reading();
  const hear = (event: KeyboardEvent): void => {
    const code = read({ key: event.key, at: event.timeStamp });
    if (!code) return;
    event.preventDefault();
    event.stopPropagation();
    took(code);
  };
  window.addEventListener("keydown", hear, true);
  return () => window.removeEventListener("keydown", hear, true);
}
