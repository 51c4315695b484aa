import { expect, it } from "vitest";
import { MOST_STEPS, renamed, withStep, type Step } from "./undo";

it("keeps the last steps only", () => {
  let steps: Step[] = [];
  for (let turn = 0; turn <= MOST_STEPS; turn += 1) steps = withStep(steps, { kind: "created", ids: [String(turn)] });
  expect(steps).toHaveLength(MOST_STEPS);
  expect(steps[0]).toEqual({ kind: "created", ids: ["1"] });
});

it("lets older steps mean a shift that came back under another id", () => {
  const steps: Step[] = [{ kind: "created", ids: ["a", "b"] }, { kind: "changed", id: "a", before: { role: "A" } }];
  expect(renamed(steps, "a", "new")).toEqual([
    { kind: "created", ids: ["new", "b"] },
    { kind: "changed", id: "new", before: { role: "A" } },
  ]);
});
