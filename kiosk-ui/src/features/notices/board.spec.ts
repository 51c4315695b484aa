import { describe, expect, it } from "vitest";
import { boardOf, countsOf, daysBetween, othersOf, standsOn } from "./board";
import type { Notice, NoticeVersion } from "./types";

const TODAY = "2026-11-21";

function notice(fields: Partial<Notice> & { text?: Partial<NoticeVersion> } = {}): Notice {
  const { text, ...own } = fields;
  const content = {
    title: "收费标准",
    body: "免费",
    translations: {},
    basis: "价格表",
    responsible: "咨询台",
    channels: ["screen" as const],
    valid_from: "2026-11-01",
    valid_to: null,
    next_review: "2027-05-01",
  };
  const kind = own.kind ?? "charges";
  const published = {
    ...content,
    version: 1,
    kind,
    published_at: "2026-11-01T09:00:00+08:00",
    published_by: { id: "p", name: "副主任" },
    until: null,
    withdrawn_reason: null,
    ...text,
  };
  return {
    ...content,
    id: "n",
    kind,
    status: "published",
    changed: false,
    published,
    withdrawn_reason: null,
    created_at: "",
    updated_at: "",
    version: 2,
    ...own,
  };
}

const charges = (...notices: Notice[]) => boardOf(notices, TODAY).find((item) => item.kind === "charges")!;

describe("the board", () => {
  it("has eight items in their order, all missing at first", () => {
    const board = boardOf([], TODAY);
    expect(board.map((item) => item.kind)).toEqual([
      "staff_on_duty", "commitments", "formalities", "time_limits", "services", "charges", "processes", "complaints",
    ]);
    expect(board.every((item) => item.state === "missing")).toBe(true);
    expect(countsOf(board)).toEqual({ stand: 0, wrong: 8 });
  });

  it.each([
    ["2027-05-01", "stands"],
    ["2026-12-21", "soon"],
    ["2026-12-22", "stands"],
    ["2026-11-21", "soon"],
    ["2026-11-20", "overdue"],
    [null, "stands"],
  ])("with a review on %s it %s", (next_review, state) => expect(charges(notice({ text: { next_review } })).state).toBe(state));

  it("is as late as its latest notice", () => {
    const late = notice({ id: "late", text: { next_review: "2026-11-01" } });
    expect(charges(notice(), late).state).toBe("overdue");
    expect(charges(late).standing[0]!.reviewIn).toBe(-20);
  });

  it("counts neither drafts nor what is withdrawn, over or yet to come", () => {
    const draft = notice({ status: "draft", published: null });
    const gone = notice({ status: "withdrawn" });
    const over = notice({ text: { valid_to: "2026-11-20" } });
    const coming = notice({ text: { valid_from: "2026-11-22" } });
    const item = charges(draft, gone, over, coming);
    expect(item.state).toBe("missing");
    expect(item.drafts).toEqual([draft]);
    expect(item.coming).toEqual([coming]);
  });

  it("judges the published text, not the one being written", () => {
    const item = charges(notice({ changed: true, next_review: "2026-01-01", valid_from: "2027-01-01" }));
    expect(item.state).toBe("stands");
  });
});

describe("standing", () => {
  it("lasts to the end of the last day", () => {
    expect(standsOn(notice({ text: { valid_to: TODAY } }), TODAY)).toBe(true);
    expect(standsOn(notice({ text: { valid_to: TODAY } }), "2026-11-22")).toBe(false);
  });
  it("puts what is urgent before the rest", () => {
    const rain = notice({ id: "rain", kind: "urgent" });
    const lift = notice({ id: "lift", kind: "other" });
    expect(othersOf([lift, rain, notice()], TODAY).map((one) => one.notice.id)).toEqual(["rain", "lift"]);
  });
});

describe("daysBetween", () => {
  it("counts over a month's end", () => expect(daysBetween("2026-11-30", "2026-12-02")).toBe(2));
  it("counts backwards too", () => expect(daysBetween("2026-11-21", "2026-11-20")).toBe(-1));
});
