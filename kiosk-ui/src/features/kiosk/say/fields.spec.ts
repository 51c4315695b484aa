import { expect, it } from "vitest";
import { clipped, complaintOf, fieldsOf, missingIn, steppedDay, suggestionOf } from "./fields";

const filled = {
  respondent: "售票处",
  claim: "退款",
  facts: " 收了两次钱 ",
  name: "投诉人甲",
  phone: "13800000000",
};
const namesOf = (values: Record<string, string>): string[] => fieldsOf("complaint", values).map(({ name }) => name);

it("asks for representatives from four people on", () => {
  expect(namesOf({ group_size: "3" })).not.toContain("representative_1");
  expect(namesOf({ group_size: "4" })).toContain("representative_3");
  expect(missingIn(fieldsOf("complaint", { group_size: "4" }), { ...filled, group_size: "4" })).toEqual(["representative_1"]);
});

it("names what is missing, blanks included", () => {
  expect(missingIn(fieldsOf("suggestion", {}), { text: " \u3000" })).toEqual(["text"]);
  expect(missingIn(fieldsOf("rating", {}), {})).toEqual([]);
  expect(missingIn(fieldsOf("complaint", {}), {})).toEqual(["respondent", "claim", "facts", "name", "phone"]);
  expect(missingIn(fieldsOf("complaint", filled), filled)).toEqual([]);
});

it("sends only what was said", () => {
  expect(suggestionOf({ text: " 多放几把椅子 ", contact: " " })).toEqual({ text: "多放几把椅子", contact: undefined });
  expect(complaintOf(filled)).toEqual({
    complainant: { name: "投诉人甲", phone: "13800000000", other_contact: undefined },
    respondent: "售票处",
    claim: "退款",
    facts: "收了两次钱",
    occurred_on: undefined,
    group_size: undefined,
    representatives: undefined,
  });
});

it("drops representatives when the group has become smaller", () => {
  const values = { ...filled, group_size: "4", representative_1: "代表甲", representative_3: "代表丙" };
  expect(complaintOf(values).representatives).toEqual(["代表甲", "代表丙"]);
  expect(complaintOf({ ...values, group_size: "2" }).representatives).toBeUndefined();
});

it("steps through days up to today and back to none", () => {
  expect(steppedDay("", -1, "2026-11-21")).toBe("2026-11-21");
  expect(steppedDay("2026-11-01", -1, "2026-11-21")).toBe("2026-10-31");
  expect(steppedDay("2026-11-20", 1, "2026-11-21")).toBe("2026-11-21");
  expect(steppedDay("2026-11-21", 1, "2026-11-21")).toBe("");
});

it("cuts between characters, not inside one", () => {
  expect(clipped("a𠮷b", 2)).toBe("a𠮷");
});
