// Why something was not sent, as the name of our words for it; pure.
import { Problem } from "@/shared/api/http";

export function failureOf(problem: unknown): "wait" | "mend" | "failed" | null {
  if (!problem) return null;
  if (problem instanceof Problem && problem.status === 429) return "wait";
  return problem instanceof Problem && problem.errors.length ? "mend" : "failed";
}
