// What a desk keeps to let people clock in while nobody is signed in on it: names only, no figure of anybody; and who is
// shown on it.
import type { Desk, DeskKept, Span } from "./types";

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

/** One name on the desk. Nothing is known of anybody as long as the server did not answer. */
export interface AtDesk {
  id: string;
  name: string;
  state: "unknown" | "absent" | "here" | "out";
  /** Where they stand; "" while they are not here. */
  post: string;
  /** Today's shift: the one that runs or comes next. */
  shift: (Span & { post: string }) | null;
  /** Planned today or here: these stand above the others. */
  today: boolean;
}

interface Named {
  id: string;
  name: string;
  name_en?: string;
}

/** The server tells names of the centre's language only; what was kept has the English ones. */
export function namedIn(kept: Named[], { id, name }: Named, language: string): string {
  const known = kept.find((one) => one.id === id);
  return language.startsWith("zh") ? name : known?.name_en || name;
}

export function peopleAtDesk(kept: DeskKept, told: Desk | null, language: string): AtDesk[] {
  if (!told) return kept.people.map((one) => ({ id: one.id, name: namedIn(kept.people, one, language), state: "unknown", post: "", shift: null, today: true }));
  const postName = (id: string | null): string => {
    const post = told.posts.find((one) => one.id === id);
    return post ? namedIn(kept.posts, post, language) : "";
  };
  return told.people.map((one) => ({
    id: one.staff_id,
    name: namedIn(kept.people, { id: one.staff_id, name: one.name }, language),
    state: !one.present ? "absent" : one.out ? "out" : "here",
    post: one.present ? postName(one.post_id) : "",
    shift: one.shift && { from: one.shift.from, to: one.shift.to, post: one.shift.post_id },
    today: one.present || one.shift !== null,
  }));
}

/** Posts that stand empty past the grace time, with since when. */
export const emptyPosts = (told: Desk | null, posts: Named[]): { id: string; name: string; since: string }[] =>
  (told?.alerts ?? []).map(({ post_id, since }) => ({ id: post_id, name: posts.find(({ id }) => id === post_id)?.name ?? "", since }));
