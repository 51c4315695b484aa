// From which day on a change counts: today, unless a later one is chosen. Pure.

/** What the field shows: the day of what is to come, nothing for what counts already. */
export const chosenDay = (since: string | undefined, today: string): string => (since && since > today ? since : "");

/** What is sent: the chosen day; today where what was to come is to count at once; else nothing, which leaves it to the server. */
export const daySent = (chosen: string, since: string | undefined, today: string): { since?: string } =>
  chosen ? { since: chosen } : chosenDay(since, today) ? { since: today } : {};
