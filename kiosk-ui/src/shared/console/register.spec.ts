import { flushPromises, mount } from "@vue/test-utils";
import { createPinia, setActivePinia } from "pinia";
import { beforeEach, expect, it, vi } from "vitest";
import { nextTick, ref } from "vue";
import { useLive } from "./live";
import { useRegister, type List, type Register } from "./register";

interface Item {
  id: string;
}
/** Streams that were opened, the last one last. */
let streams: { onopen: () => void; onerror: () => void; readyState: number; close: () => void; addEventListener: () => void }[] = [];

beforeEach(() => {
  setActivePinia(createPinia());
  streams = [];
  vi.stubGlobal("EventSource", class {
    static readonly CLOSED = 2;
    onopen = (): void => undefined;
    onerror = (): void => undefined;
    readyState = 1;
    close = (): void => undefined;
    addEventListener = (): void => undefined;
    constructor() {
      streams.push(this);
    }
  });
});

function registered(read: () => Promise<List<Item>>) {
  const status = ref("");
  let register!: Register<Item>;
  const page = mount({ setup: () => ((register = useRegister<Item>(read, ["topic"], [status])), () => null) });
  return { page, status, register };
}
const list = (...ids: string[]): List<Item> => ({ items: ids.map((id) => ({ id })), next_cursor: null });

it("does not say that there is none before the answer for what was chosen has come", async () => {
  let give: (answer: List<Item>) => void = () => undefined;
  const read = vi.fn().mockResolvedValueOnce(list("a")).mockReturnValueOnce(new Promise((done) => (give = done)));
  const { register, status } = registered(read);
  await flushPromises();
  expect([register.loaded.value, register.items.value.length]).toEqual([true, 1]);
  status.value = "new";
  await nextTick();
  expect([register.loaded.value, register.items.value.length]).toEqual([false, 0]);
  give(list());
  await flushPromises();
  expect(register.loaded.value).toBe(true);
});

it("reads anew after somebody whose session had ended is back", async () => {
  const live = useLive();
  live.open("/centres/c");
  streams[0]!.onopen();
  const read = vi.fn().mockResolvedValueOnce(list()).mockRejectedValueOnce(new Error("signed out")).mockResolvedValue(list("b"));
  const { register } = registered(read);
  await flushPromises();
  await register.load();
  expect(register.problem.value).not.toBeNull();
  live.close();
  live.open("/centres/c");
  streams[1]!.onopen();
  await flushPromises();
  expect(register.problem.value).toBeNull();
  expect(register.items.value).toEqual([{ id: "b" }]);
});

it("reads once, not twice, when the stream opens for the first time", async () => {
  const live = useLive();
  const read = vi.fn().mockResolvedValue(list());
  registered(read);
  live.open("/centres/c");
  streams[0]!.onopen();
  await flushPromises();
  expect(read).toHaveBeenCalledTimes(1);
});
