import { flushPromises } from "@vue/test-utils";
import { describe, expect, it } from "vitest";
import { effectScope, nextTick, ref } from "vue";
import { useOpened } from "./opened";

/** A reader whose answers come when they are let go. */
function reader() {
  const waiting: Record<string, { give: (text: string) => void; refuse: (error: Error) => void }> = {};
  const read = (id: string): Promise<string> =>
    new Promise((give, refuse) => {
      waiting[id] = { give, refuse };
    });
  return { waiting, read };
}

describe("useOpened", () => {
  it("shows the record of the address, also when an earlier one answers late", async () => {
    const { waiting, read } = reader();
    const id = ref<string | undefined>("a");
    const { opened, problem } = effectScope().run(() => useOpened(() => id.value, ref([]), read))!;
    id.value = "b";
    await nextTick();
    waiting.b!.give("second");
    await flushPromises();
    waiting.a!.refuse(new Error("gone"));
    await flushPromises();
    expect(opened.value).toBe("second");
    expect(problem.value).toBeNull();
  });

  it("leaves no record open under the address of one that cannot be read", async () => {
    const { waiting, read } = reader();
    const id = ref<string | undefined>("a");
    const { opened, problem } = effectScope().run(() => useOpened(() => id.value, ref([]), read))!;
    waiting.a!.give("first");
    await flushPromises();
    id.value = "b";
    await nextTick();
    expect(opened.value).toBeNull();
    waiting.b!.refuse(new Error("gone"));
    await flushPromises();
    expect(opened.value).toBeNull();
    expect(problem.value).toEqual(new Error("gone"));
  });

  it("keeps the record open when it cannot be read anew", async () => {
    const { waiting, read } = reader();
    const items = ref<string[]>([]);
    const { opened } = effectScope().run(() => useOpened(() => "a", items, read))!;
    waiting.a!.give("first");
    await flushPromises();
    items.value = ["a"];
    await nextTick();
    waiting.a!.refuse(new Error("offline"));
    await flushPromises();
    expect(opened.value).toBe("first");
  });

  it("reads anew when the register was, and closes with the address", async () => {
    const { waiting, read } = reader();
    const id = ref<string | undefined>("a");
    const items = ref<string[]>([]);
    const { opened, take } = effectScope().run(() => useOpened(() => id.value, items, read))!;
    waiting.a!.give("before");
    await flushPromises();
    take("mine");
    expect(opened.value).toBe("mine");
    items.value = ["a"];
    await nextTick();
    waiting.a!.give("after");
    await flushPromises();
    expect(opened.value).toBe("after");
    id.value = undefined;
    await flushPromises();
    expect(opened.value).toBeNull();
  });
});
