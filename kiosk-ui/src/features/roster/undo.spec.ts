import { describe, expect, it } from "vitest";
import { follow, MOST_STEPS, withStep, type Step } from "./undo";

it("keeps the last steps only", () => {
  let steps: Step[] = [];
  for (let turn = 0; turn <= MOST_STEPS; turn += 1) steps = withStep(steps, { kind: "created", made: [{ id: String(turn), version: 1 }] });
  expect(steps).toHaveLength(MOST_STEPS);
  expect(steps[0]).toEqual({ kind: "created", made: [{ id: "1", version: 1 }] });
});

describe("older steps, after a later one was taken back", () => {
  const made: Step = { kind: "created", made: [{ id: "a", version: 1 }, { id: "b", version: 1 }] };
  const changed: Step = { kind: "changed", id: "a", from: 1, version: 2, before: { role: "A" } };

  it("mean the shift under the version it has now", () => {
    expect(follow([made, changed], { id: "a", version: 2 }, { id: "a", version: 4 })).toEqual([made, { ...changed, version: 4 }]);
  });

  it("mean a discarded shift under the id with which it came back", () => {
    expect(follow([made, changed], { id: "a", version: 2 }, { id: "new", version: 1 })).toEqual([
      { kind: "created", made: [{ id: "new", version: 1 }, { id: "b", version: 1 }] },
      { kind: "changed", id: "new", from: 1, version: 1, before: { role: "A" } },
    ]);
  });

  it("do not follow over what somebody else did between them", () => {
    expect(follow([changed], { id: "a", version: 3 }, { id: "a", version: 5 })).toEqual([changed]);
  });
});
