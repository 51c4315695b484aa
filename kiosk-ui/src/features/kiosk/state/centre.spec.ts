import { createPinia, setActivePinia } from "pinia";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { nextTick } from "vue";
import { hearServerDate } from "@/shared/api/clock";
import * as api from "../api";
import type { Home } from "../types";
import { useCentre } from "./centre";

vi.mock("../api");

const MINUTE_MS = 60_000;
/** Half an hour before midnight at the centre, as the server tells it. */
const EVENING = "2026-11-21T23:30:00+08:00";
const home = {
  now: EVENING, date: "2026-11-21", zone: "Asia/Shanghai",
  open_today: { open: true, windows: [{ from: "09:00", to: "17:30" }] },
} as Home;

beforeEach(() => {
  setActivePinia(createPinia());
  vi.useFakeTimers({ now: new Date("2019-01-01T00:00:00Z") });
  hearServerDate("Sat, 21 Nov 2026 15:30:00 GMT");
  vi.mocked(api.getHome).mockReset().mockResolvedValue(home);
});
afterAll(() => void vi.useRealTimers());

/** A centre that has been read, with its clock going. */
async function running(): Promise<ReturnType<typeof useCentre>> {
  const centre = useCentre();
  await centre.load("zh-CN");
  centre.keepFresh();
  return centre;
}

describe("the centre's clock", () => {
  it("goes on while only what was kept can be read, by the server's time and not by the screen's", async () => {
    const centre = await running();
    expect([centre.date, centre.time]).toEqual(["2026-11-21", "23:30"]);
    await vi.advanceTimersByTimeAsync(29 * MINUTE_MS);
    expect(centre.time, "each minute's reading gave the same kept answer").toBe("23:59");
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect([centre.date, centre.time]).toEqual(["2026-11-22", "0:00"]);
  });

  it("tells no hours of another day, and reads them anew as soon as the day begins", async () => {
    const centre = await running();
    expect(centre.hours).toBe("9:00–17:30");
    await vi.advanceTimersByTimeAsync(29 * MINUTE_MS + 59_000);
    const reads = vi.mocked(api.getHome).mock.calls.length;
    vi.mocked(api.getHome).mockImplementation(() => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(1_000);
    await nextTick();
    expect(centre.today, "unknown is not closed").toBeNull();
    expect(centre.hours).toBe("");
    expect(vi.mocked(api.getHome).mock.calls.length).toBeGreaterThan(reads);
  });

  it("knows a day on which nothing opens", async () => {
    vi.mocked(api.getHome).mockResolvedValue({ ...home, open_today: { open: false, windows: [] } });
    const centre = await running();
    expect(centre.today?.open).toBe(false);
    expect(centre.hours).toBe("");
  });
});
