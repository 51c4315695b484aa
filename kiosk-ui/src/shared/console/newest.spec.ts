import { expect, it } from "vitest";
import { newestOnly } from "./newest";

it("lets the newest question's answer count, and no earlier one's", () => {
  const ask = newestOnly();
  const first = ask();
  expect(first()).toBe(true);
  const second = ask();
  expect(first()).toBe(false);
  expect(second()).toBe(true);
});

it("keeps each list's questions apart", () => {
  const [one, other] = [newestOnly(), newestOnly()];
  const first = one();
  other();
  expect(first()).toBe(true);
});
