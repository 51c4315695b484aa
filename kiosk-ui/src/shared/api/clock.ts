// The server's clock: a desk's own may be wrong by hours, and "today" must be the centre's. Each answer of the server
// carries its Date; between answers the machine's steady timer counts on, which nobody sets.

let serverAtTimerZero: number | null = null;

/** Reads the `Date` header of an answer, to the second; without one nothing changes. */
export function hearServerDate(header: string | null): void {
  const heard = Date.parse(header ?? "");
  if (!Number.isNaN(heard)) serverAtTimerZero = heard - performance.now();
}

/** What time it is at the server; this machine's time as long as no answer came. */
export const serverNow = (): Date =>
  serverAtTimerZero === null ? new Date() : new Date(serverAtTimerZero + performance.now());
