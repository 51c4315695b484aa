import { createPinia, setActivePinia } from "pinia";
import { beforeEach, describe, expect, it } from "vitest";
import { nextTick } from "vue";
import { useDraft } from "./draft";

const blank = () => ({ text: "", section: "routine" });

describe("useDraft", () => {
  beforeEach(() => {
    localStorage.clear();
    setActivePinia(createPinia());
  });

  it("is still there after the page was opened anew", async () => {
    useDraft("entry", blank).draft.text = "二号触摸屏失灵";
    await nextTick();
    expect(useDraft("entry", blank).draft).toEqual({ text: "二号触摸屏失灵", section: "routine" });
  });

  it("leaves nothing behind once cleared", async () => {
    const { draft, clear } = useDraft("entry", blank);
    draft.text = "…";
    await nextTick();
    clear();
    await nextTick();
    expect(localStorage.length).toBe(0);
  });

  it("starts blank on an unreadable draft", () => {
    localStorage.setItem("yizhan.draft..entry", "{");
    expect(useDraft("entry", blank).draft).toEqual(blank());
  });
});
