// A post's demand while it is written: numbers as typed, skills as one line. Pure.
import { chosenDay } from "@/shared/console/since";
import { shortClock } from "./week";
import type { DemandWindow, Post } from "./types";

export type WindowKind = "week" | "season" | "date";

export interface WindowForm {
  /** Which of the times below counts; the others stay as they were typed. */
  kind: WindowKind;
  days: number[];
  date: string;
  season: { from: string; to: string } | null;
  from: string;
  to: string;
  least: string;
  target: string;
  most: string;
  skills: string;
}

export interface PostFields {
  name: string;
  english: string;
  place: string;
  holder: string;
  duties: string;
  demand: WindowForm[];
  /** From which day on it is to count; "" for today. */
  since: string;
}

export const blankWindow = (): WindowForm => ({
  kind: "week", days: [1, 2, 3, 4, 5, 6, 7], date: "", season: null, from: "09:00", to: "17:30", least: "1", target: "", most: "", skills: "",
});

export const formOfPost = (post: Post | null, today: string): PostFields => ({
  name: post?.name ?? "",
  english: post?.name_en ?? "",
  place: post?.place_id ?? "",
  holder: post?.holder_id ?? "",
  duties: post?.duties ?? "",
  demand: post ? post.demand.map(windowForm) : [blankWindow()],
  since: chosenDay(post?.since, today),
});

function windowForm(window: DemandWindow): WindowForm {
  return {
    kind: window.season ? "season" : window.date ? "date" : "week",
    days: [...(window.days?.length ? window.days : [1, 2, 3, 4, 5, 6, 7])],
    date: window.date ?? "",
    season: window.season ? { ...window.season } : null,
    from: shortClock(window.from),
    to: shortClock(window.to),
    least: String(window.min_staff),
    target: window.target == null || window.target === window.min_staff ? "" : String(window.target),
    most: window.max == null ? "" : String(window.max),
    skills: (window.skills ?? []).join("、"),
  };
}

/** "会引导、急救" or "guiding, first aid" as single skills. */
export const skillsIn = (line: string): string[] => line.split(/[、，,;；\n]/).map((one) => one.trim()).filter(Boolean);

const count = (typed: string): number | null => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null);

export type WindowFault = "hours" | "backwards" | "least" | "days" | "season" | "date";

export function faultOfWindow(window: WindowForm): WindowFault | null {
  if (!window.from || !window.to) return "hours";
  if (window.to <= window.from) return "backwards";
  if (count(window.least) === null) return "least";
  if (window.kind === "date") return window.date ? null : "date";
  if (window.kind === "season" && !(isMonthDay(window.season?.from) && isMonthDay(window.season?.to))) return "season";
  return window.days.length === 0 ? "days" : null;
}

const isMonthDay = (typed = ""): boolean => /^\d{2}-\d{2}$/.test(typed);

export const windowFrom = (window: WindowForm): DemandWindow => ({
  days: [...window.days].sort(),
  date: window.kind === "date" ? window.date : null,
  season: window.kind === "season" ? window.season : null,
  from: window.from,
  to: window.to,
  min_staff: count(window.least) ?? 0,
  target: count(window.target),
  max: count(window.most),
  skills: skillsIn(window.skills),
});
