import { expect, it } from "vitest";
import { answerAddress } from "./address";

it("makes short addresses for an answer", () => {
  expect(answerAddress("sanguo-chibi:chibi-year", "zh-CN")).toBe(`${location.origin}/kiosk?answer=sanguo-chibi:chibi-year`);
  expect(answerAddress("a:b", "en", "chibi")).toBe(`${location.origin}/kiosk?answer=a:b&lang=en&centre=chibi`);
});
