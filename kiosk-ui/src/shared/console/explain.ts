// A refusal in plain words: what happened, and what to do about it. The page adds what was kept.
import { Problem } from "@/shared/api/http";

export interface Explanation {
  what: string;
  todo: string;
  /** Field messages that the form has no place for. */
  fields: string[];
}

type Translate = (key: string, values?: Record<string, unknown>) => string;

const TODO_BY_STATUS: Record<number, string> = {
  0: "again", 401: "sign_in", 403: "ask_manager", 404: "go_back", 409: "look_again", 412: "look_again", 422: "mend", 429: "wait",
};
const NOT_ABOUT_RIGHTS = ["wrong_credentials", "setup_code_wrong", "confirmation_required", "pairing_code_wrong"];

function todoOf(problem: Problem, t: Translate): string {
  if (problem.code === "not_signed_in" || problem.status !== 401) {
    if (problem.status === 403 && NOT_ABOUT_RIGHTS.includes(problem.code)) return "";
    if (problem.status === 429 && problem.retryAfter) {
      return t("console.problem.wait_minutes", { minutes: Math.ceil(problem.retryAfter / 60) });
    }
    return t(`console.problem.todo.${problem.status >= 500 ? "again" : (TODO_BY_STATUS[problem.status] ?? "again")}`);
  }
  return "";
}

/** `shown`: JSON pointers that the form shows beside their fields. */
export function explain(error: unknown, t: Translate, shown: string[] = []): Explanation {
  if (!(error instanceof Problem)) return { what: t("console.problem.unknown"), todo: t("console.problem.todo.again"), fields: [] };
  const local = error.status === 0 ? t(`console.problem.${error.code}`) : "";
  return {
    what: local || error.detail || error.title || t("console.problem.unknown"),
    todo: todoOf(error, t),
    fields: error.errors.filter((field) => !shown.includes(field.pointer)).map((field) => field.message),
  };
}
