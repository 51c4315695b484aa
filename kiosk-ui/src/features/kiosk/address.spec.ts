import { expect, it } from "vitest";
import { answerAddress, sayAddress } from "./address";

it("makes short addresses for an answer", () => {
  expect(answerAddress("sanguo-chibi:chibi-year", "zh-CN")).toBe(`${location.origin}/kiosk?answer=sanguo-chibi:chibi-year`);
  const here = { centre: { id: "chibi" }, public_address: null };
  expect(answerAddress("a:b", "en", here)).toBe(`${location.origin}/kiosk?answer=a:b&lang=en&centre=chibi`);
});

it("leads phones to the centre's public address, not to the one this screen has opened", () => {
  const at = { centre: { id: "chibi" }, public_address: "https://centre.example.org" };
  expect(answerAddress("a:b", "zh-CN", at)).toBe("https://centre.example.org/kiosk?answer=a:b&centre=chibi");
  expect(sayAddress("complaint", "zh-CN", at)).toBe("https://centre.example.org/kiosk?say=complaint&centre=chibi");
});
