// What a desk keeps to let people clock in while nobody is signed in on it: names only, no figure of anybody.
import type { DeskKept } from "./types";

const KEY = "yizhan.clock-desk";

export function deskKept(): DeskKept | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null") as DeskKept | null;
  } catch {
    return null;
  }
}

export const keepDesk = (desk: DeskKept): void => localStorage.setItem(KEY, JSON.stringify(desk));

/** Whether this page was opened as the desk's clock. */
export const isAtDesk = (): boolean => location.pathname.replace(/\/$/, "") === "/console/clock" && deskKept() !== null;
