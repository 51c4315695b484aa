import { expect, it } from "vitest";
import { reading } from "./scanner";

const CODE = "0f".repeat(24);
/** What comes of keys that are so many milliseconds apart. */
function typed(text: string, apart: number, read = reading()): string | null {
  let found: string | null = null;
  [...text, "Enter"].forEach((key, index) => (found = read({ key, at: index * apart }) ?? found));
  return found;
}

it("reads a badge whose keys come faster than anybody types", () => expect(typed(CODE, 8)).toBe(CODE));
it("takes nothing that a person types", () => expect(typed(CODE, 180)).toBeNull());
it("takes no short run of quick keys for a badge", () => expect(typed("12345678", 8)).toBeNull());
it("begins anew after a pause, so that a stray key spoils no badge", () => {
  const read = reading();
  read({ key: "x", at: -5_000 });
  expect(typed(CODE, 8, read)).toBe(CODE);
});
