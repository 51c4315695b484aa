import { createPinia, setActivePinia } from "pinia";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watch } from "vue";

beforeEach(() => {
  vi.resetModules();
  setActivePinia(createPinia());
  vi.useFakeTimers({ now: new Date("2026-11-21T15:58:30Z") });
});
afterEach(() => vi.useRealTimers());

it("turns the date at midnight in the centre's zone, on a page that nobody touches", async () => {
  const { useToday } = await import("./today");
  const date = useToday();
  const seen: string[] = [];
  watch(date, (now) => seen.push(now), { flush: "sync" });
  expect(date.value).toBe("2026-11-21");
  vi.advanceTimersByTime(89_000);
  expect(seen).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(seen).toEqual(["2026-11-22"]);
});

it("does not go by what this machine believed before the server answered", async () => {
  const { useToday } = await import("./today");
  useToday();
  const { hearServerDate } = await import("@/shared/api/clock");
  hearServerDate("Tue, 24 Nov 2026 10:00:00 GMT");
  expect(useToday().value).toBe("2026-11-24");
});

it("has one clock for all pages, and looks at it again when a sleeping page is shown", async () => {
  const { useMinute } = await import("./today");
  const [one, other] = [useMinute(), useMinute()];
  vi.setSystemTime(new Date("2026-11-21T20:00:00Z"));
  document.dispatchEvent(new Event("visibilitychange"));
  expect(one.value.toISOString()).toBe("2026-11-21T20:00:00.000Z");
  expect(other.value).toEqual(one.value);
  expect(vi.getTimerCount()).toBe(1);
});
