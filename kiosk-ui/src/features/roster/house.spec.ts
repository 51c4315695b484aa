import { beforeEach, expect, it } from "vitest";
import { shownLanguage } from "@/shared/console/language";
import { useHouse } from "./house";
import { signIn } from "./specs";
import type { Coverage } from "./types";

beforeEach(() => signIn("manager"));

it("shows the posts that stood on the shown days, as they are called now, and today's until these are known", () => {
  const coverage = { posts: [{ post_id: "desk", name: "Old desk" }, { post_id: "gate", name: "北门", name_en: "North gate" }] } as Coverage;
  const house = useHouse();
  expect(house.postsIn(coverage)).toEqual([{ id: "desk", name: "Desk" }, { id: "gate", name: "北门" }]);
  shownLanguage.value = "en";
  expect(house.postsIn(coverage)[1]?.name).toBe("North gate");
  shownLanguage.value = "zh-CN";
  // Somebody stands where nobody is asked for yet.
  expect(house.postsIn({ posts: [] } as unknown as Coverage, ["desk", "unknown"])).toEqual([{ id: "desk", name: "Desk" }]);
  expect(house.postsIn(coverage, ["desk"])).toHaveLength(2);
  expect(house.postsIn(null)).toEqual([{ id: "desk", name: "Desk" }]);
});
