import { createPinia, setActivePinia } from "pinia";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "@/shared/api/http";
import { connection } from "../offline/connection";
import * as api from "./api";
import { drawn } from "./drawn";
import { beat, heart, told } from "./heart";

vi.mock("./api");
vi.mock("./drawn", () => ({ drawn: vi.fn(() => Promise.resolve(true)) }));

const heard = { every_seconds: 20, now: "2026-11-21T10:00:00+08:00", content: null };

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
    expect(await beat()).toBeGreaterThan(60_000);
    expect(heart.registered.value).toBe(false);
  });
});
