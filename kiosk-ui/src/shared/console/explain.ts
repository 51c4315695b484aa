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
  401: "sign_in",
  403: "ask_manager",
  404: "go_back",
  409: "look_again",
  412: "look_again",
  422: "mend",
  429: "wait",
};

/** `shown`: JSON pointers that the form shows beside their fields. */
export function explain(error: unknown, t: Translate, shown: string[] = []): Explanation {
  const again = t("console.problem.todo.again");
  if (!(error instanceof Problem)) return { what: t("console.problem.unknown"), todo: again, fields: [] };
  if (error.status === 0) return { what: t(`console.problem.${error.code}`), todo: again, fields: [] };
  const fields = error.errors.filter((field) => !shown.includes(field.pointer)).map((field) => field.message);
  // The server's detail says what happened and what to do; its title only names the kind of refusal.
  if (error.detail) return { what: error.detail, todo: error.status >= 500 ? requestOf(error, t) : "", fields };
  const todo = TODO_BY_STATUS[error.status];
  return {
    what: error.title || t("console.problem.unknown"),
    todo: todo ? t(`console.problem.todo.${todo}`) : again,
    fields,
  };
}

const requestOf = (error: Problem, t: Translate): string =>
  error.requestId && t("console.problem.request", { id: error.requestId });
