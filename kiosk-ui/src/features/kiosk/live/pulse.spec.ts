import { createPinia, setActivePinia } from "pinia";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as api from "../api";
import type { Notice } from "../types";
import { useNotices } from "./notices";
import { startPulse } from "./pulse";

vi.mock("../api");

const storm: Notice = {
  key: "a", id: "a", version: 1, title: "雷雨大风", body: "", kind: "urgent", urgent: true, valid_to: null, basis: null, responsible: null,
};
const SOME_LOOKS_MS = 30_000;

beforeEach(() => {
  setActivePinia(createPinia());
  vi.useFakeTimers();
  vi.mocked(api.getContentMark).mockResolvedValue("one");
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("the pulse", () => {
  it("goes on after a fault of the page itself, so that an urgent notice still comes", async () => {
    const told = vi.spyOn(console, "error").mockReturnValue();
    vi.mocked(api.getNotices).mockRejectedValueOnce(new DOMException("no room", "QuotaExceededError")).mockResolvedValue([storm]);
    startPulse();
    await vi.advanceTimersByTimeAsync(SOME_LOOKS_MS);
    expect(useNotices().urgent).toEqual([storm]);
    expect(told).toHaveBeenCalledTimes(1);
  });
});
