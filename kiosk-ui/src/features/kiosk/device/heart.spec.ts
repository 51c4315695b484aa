import { createPinia, setActivePinia } from "pinia";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { nextTick } from "vue";
import { Problem } from "@/shared/api/http";
import { connection } from "../offline/connection";
import { useCentre } from "../state/centre";
import type { Home } from "../types";
import * as api from "./api";
import { drawn } from "./drawn";
import { beat, heart, startHeart, told } from "./heart";

vi.mock("./api");
vi.mock("./drawn", () => ({ drawn: vi.fn(() => Promise.resolve(true)) }));

const heard = { every_seconds: 20, now: "2026-11-21T10:00:00+08:00" };

beforeEach(() => {
  setActivePinia(createPinia());
  localStorage.clear();
  vi.mocked(api.sendBeat).mockReset().mockResolvedValue(heard);
  vi.mocked(drawn).mockResolvedValue(true);
});

describe("a beat", () => {
  it("is sent for a frame that was drawn, and follows the server's pace", async () => {
    expect(await beat()).toBe(20_000);
    expect(api.sendBeat).toHaveBeenCalledWith(expect.objectContaining({ screen: "attract", waiting: 0 }));
    expect(heart.registered.value).toBe(true);
  });

  it("is not sent when nothing was drawn", async () => {
    vi.mocked(drawn).mockResolvedValue(false);
    await beat();
    expect(api.sendBeat).not.toHaveBeenCalled();
  });

  it("tells since when the server could not be reached, by the server's clock, until it is reached again", async () => {
    await beat();
    const ahead = Date.parse(heard.now) - Date.now();
    vi.mocked(api.sendBeat).mockRejectedValue(new Problem(0, { code: "offline" }));
    await beat();
    await beat();
    expect(connection.online.value).toBe(false);
    expect(Math.abs(Date.parse(told().offline_since!) - Date.now() - ahead)).toBeLessThan(2000);
    vi.mocked(api.sendBeat).mockResolvedValue(heard);
    await beat();
    expect(connection.online.value).toBe(true);
    expect(told()).not.toHaveProperty("offline_since");
  });

  it("leaves off where this is no registered screen", async () => {
    vi.mocked(api.sendBeat).mockRejectedValue(new Problem(403, { code: "kiosk_device_only" }));
    await beat();
    expect(heart.registered.value).toBe(false);
  });
});

describe("the heart", () => {
  beforeAll(() => vi.useFakeTimers());
  afterAll(() => void vi.useRealTimers());

  const tell = async (registered?: boolean): Promise<void> => {
    useCentre().home = { registered } as Home;
    await nextTick();
    await vi.advanceTimersByTimeAsync(60_000);
  };

  it("beats only while the server calls this a registered screen, which the page tells", async () => {
    useCentre();
    startHeart();
    await tell();
    await tell(false);
    expect(api.sendBeat).not.toHaveBeenCalled();
    expect(document.documentElement.dataset.registered).toBe("false");
    await tell(true);
    const beats = vi.mocked(api.sendBeat).mock.calls.length;
    expect(beats).toBeGreaterThan(1);
    expect(document.documentElement.dataset.registered).toBe("true");
    await tell(false);
    expect(vi.mocked(api.sendBeat).mock.calls.length).toBe(beats);
  });

  it("rests after it was sent away until the server says otherwise", async () => {
    vi.mocked(api.sendBeat).mockRejectedValue(new Problem(403, { code: "kiosk_device_only" }));
    startHeart();
    await tell(true);
    expect(api.sendBeat).toHaveBeenCalledTimes(1);
  });
});
