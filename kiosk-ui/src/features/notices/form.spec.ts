import { describe, expect, it } from "vitest";
import { blankForm, copyOf, differs, fieldsOf, formOf } from "./form";
import type { Notice } from "./types";

const TODAY = "2026-11-21";
const notice = {
  id: "n",
  kind: "charges",
  title: "收费标准",
  body: "免费",
  translations: { en: { title: "Charges", body: "Free" } },
  basis: "价格表",
  responsible: "咨询台",
  channels: ["screen", "board"],
  valid_from: "2026-11-01",
  valid_to: "2026-12-31",
  next_review: null,
} as unknown as Notice;

describe("blankForm", () => {
  it("asks for a review within a year of every item of the board", () => {
    expect(blankForm("charges", TODAY)).toMatchObject({ valid_from: TODAY, valid_to: "", next_review: "2027-11-21" });
  });
  it("ends what is urgent with the day", () => {
    expect(blankForm("urgent", TODAY)).toMatchObject({ valid_to: TODAY, next_review: "" });
  });
});

describe("formOf and fieldsOf", () => {
  it("send back what they read", () => {
    const sent = fieldsOf(formOf(notice), notice);
    for (const [name, value] of Object.entries(sent)) expect(notice[name as keyof Notice]).toEqual(value);
  });
  it("take the English away when it was emptied", () => {
    expect(fieldsOf({ ...formOf(notice), title_en: " ", body_en: "" }, notice).translations).toEqual({ en: null });
    expect(fieldsOf({ ...formOf(notice), title_en: "", body_en: "" }, null).translations).toEqual({});
  });
  it("send half an English text for the server to refuse, rather than lose it", () => {
    expect(fieldsOf({ ...formOf(notice), body_en: "" }, notice).translations).toEqual({ en: { title: "Charges", body: "" } });
  });
  it("take emptied dates for no date", () => {
    const emptied = { ...formOf(notice), valid_to: null as unknown as string };
    expect(fieldsOf(emptied, notice).valid_to).toBeNull();
  });
});

describe("copyOf", () => {
  it("keeps the words and begins today", () => {
    const copy = copyOf(notice, TODAY);
    expect(copy).toMatchObject({ title: "收费标准", body_en: "Free", valid_from: TODAY, valid_to: "", next_review: "2027-11-21" });
  });
});

describe("differs", () => {
  it("sees every field", () => {
    const kept = formOf(notice);
    expect(differs(formOf(notice), kept)).toBe(false);
    expect(differs({ ...kept, channels: ["screen"] }, kept)).toBe(true);
    expect(differs({ ...kept, valid_to: null as unknown as string }, { ...kept, valid_to: "" })).toBe(false);
  });
});
