import { describe, expect, it } from "vitest";
import { blankPen, correcting, nextWords, withdrawn, type Pen } from "./pen";
import { rowOf } from "./specs";

const row = rowOf("r1", "观众共 186 人");
const other = rowOf("r2", "阴，东北风三级", { section: "weather" });
const pen = (more: Partial<Pen> = {}): Pen => ({ ...blankPen(), ...more });
const begun = (from: Pen): Pen => ({ ...from, ...correcting(from, row, null) });

describe("correcting a row", () => {
  it("begins with its words and keeps which row they correct", () => {
    expect(begun(pen())).toEqual(pen({ section: "visitors", text: row.text, refersTo: "r1" }));
  });

  it("given up untouched, leaves a blank pen: the old words cannot become a new row", () => {
    const one = begun(pen());
    expect({ ...one, ...withdrawn(one, row) }).toEqual(pen());
  });

  it("lays aside what was half written and gives it back", () => {
    const half = pen({ section: "equipment", text: "写到一半", clock: "09:00" });
    const one = begun(half);
    expect(one.text).toBe(row.text);
    expect({ ...one, ...withdrawn(one, row) }).toEqual(half);
  });

  it("given up, keeps other words that were typed", () => {
    const one = { ...begun(pen()), text: "观众共 168 人" };
    expect(withdrawn(one, row)).toMatchObject({ text: "观众共 168 人", refersTo: "" });
  });

  it("turns to another row: with its words when nothing was typed, else with what was typed", () => {
    const one = begun(pen());
    expect(correcting(one, other, row)).toMatchObject({ text: other.text, section: "weather", refersTo: "r2", aside: null });
    expect({ ...one, text: "改过", ...correcting({ ...one, text: "改过" }, other, row) }).toMatchObject({ text: "改过", refersTo: "r2" });
  });

  it("leaves nothing of a row that is no longer on the page", () => {
    expect(withdrawn(begun(pen()), null)).toMatchObject({ text: "", refersTo: "" });
  });
});

it("keeps what was typed while the answer was awaited, and gives back what was laid aside", () => {
  const aside = { section: "equipment" as const, text: "写到一半", clock: "" };
  expect(nextWords(pen({ text: "下一条" }), "这一条")).toEqual({ section: "routine", text: "下一条", clock: "" });
  expect(nextWords(pen({ text: "这一条", aside }), "这一条")).toEqual(aside);
  expect(nextWords(pen({ text: "这一条" }), "这一条")).toBeNull();
});
