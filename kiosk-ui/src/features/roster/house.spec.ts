import { beforeEach, expect, it } from "vitest";
import { useHouse } from "./house";
import { signIn } from "./specs";
import type { Coverage } from "./types";

beforeEach(() => signIn("manager"));

it("shows the posts that stood on the shown days, as they are called now, and today's until these are known", () => {
  const coverage = { posts: [{ post_id: "desk", name: "Old desk" }, { post_id: "gate", name: "North gate" }] } as Coverage;
  const house = useHouse();
  expect(house.postsIn(coverage)).toEqual([{ id: "desk", name: "Desk" }, { id: "gate", name: "North gate" }]);
  expect(house.postsIn(null)).toEqual([{ id: "desk", name: "Desk" }]);
});
