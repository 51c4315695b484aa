// What a feature brings to the console: its pages and its places in the rail.
import type { RouteRecordRaw } from "vue-router";
import type { Role } from "./session";

export interface NavEntry {
  /** Path below /console. */
  to: string;
  /** File name in shared/art/icons. */
  icon: string;
  /** Key of the word. */
  label: string;
  /** Rail group, from the top: the day's work, registers, the house. */
  group: "work" | "registers" | "house";
  /** Who sees it; everybody when absent. */
  roles?: Role[];
  /** Stands in the phone's bottom bar itself, not under 更多. */
  onPhone?: boolean;
  /** How many things wait there for the person; nothing is shown for 0. */
  waiting?: () => number;
}

export interface ConsoleFeature {
  nav: NavEntry[];
  routes: RouteRecordRaw[];
  /** Begins what is kept current while somebody is signed in, and gives the way to stop. */
  watch?: () => () => void;
}
