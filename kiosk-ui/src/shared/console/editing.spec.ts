import { describe, expect, it } from "vitest";
import { reactive, ref } from "vue";
import { useEditing } from "./editing";

interface Form {
  name: string;
  phone: string;
  hours: { from: string; to: string }[];
}

function editing() {
  const record = ref<Form>({ name: "驿站", phone: "1", hours: [] });
  const told = (): Form => JSON.parse(JSON.stringify(record.value)) as Form;
  const form = reactive(told());
  return { record, form, ...useEditing<Form>(form, told) };
}

describe("a record that is edited", () => {
  it("takes what others changed where nobody typed", () => {
    const { record, form, changed, touched } = editing();
    form.name = "新驿站";
    record.value = { ...record.value, phone: "2" };
    expect(form).toEqual({ name: "新驿站", phone: "2", hours: [] });
    expect(changed.value).toEqual([]);
    expect(touched.value).toBe(true);
  });

  it("keeps what was typed and names the field, until it was saved", () => {
    const { record, form, changed, touched, restore } = editing();
    form.phone = "3";
    record.value = { ...record.value, phone: "2" };
    expect(form.phone).toBe("3");
    expect(changed.value).toEqual(["phone"]);
    record.value = { ...record.value, phone: "3" };
    restore();
    expect([changed.value, touched.value]).toEqual([[], false]);
  });

  it("goes on naming it while other things change", () => {
    const { record, form, changed } = editing();
    form.phone = "3";
    record.value = { ...record.value, phone: "2" };
    record.value = { ...record.value, name: "别名" };
    expect(changed.value).toEqual(["phone"]);
    expect(form.name).toBe("别名");
  });

  it("names nothing when both wrote the same", () => {
    const { record, form, changed } = editing();
    form.phone = "2";
    record.value = { ...record.value, phone: "2" };
    expect(changed.value).toEqual([]);
  });

  it("is not disturbed by a new copy of the same", () => {
    const { record, form } = editing();
    form.hours.push({ from: "09:00", to: "" });
    record.value = { name: "驿站", phone: "1", hours: [] };
    expect(form.hours).toEqual([{ from: "09:00", to: "" }]);
  });

  it("gives up what was typed when asked to", () => {
    const { form, restore, touched } = editing();
    form.hours.push({ from: "09:00", to: "17:30" });
    restore();
    expect(form.hours).toEqual([]);
    expect(touched.value).toBe(false);
  });
});
