import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { today } from "@/shared/console/zoned";
import { http } from "./http";

const answering = (date: string): void =>
  void vi.stubGlobal("fetch", () =>
    Promise.resolve(new Response("{}", { headers: { "Content-Type": "application/json", Date: date } })),
  );

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ now: new Date("2031-05-05T05:05:05Z") });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("serverNow", () => {
  it("is this machine's time until the server has answered", async () => {
    const { serverNow } = await import("./clock");
    expect(serverNow().toISOString()).toBe("2031-05-05T05:05:05.000Z");
  });

  it("is the server's time after an answer, and goes on by the steady timer", async () => {
    const { hearServerDate, serverNow } = await import("./clock");
    hearServerDate("Sat, 21 Nov 2026 15:59:50 GMT");
    vi.advanceTimersByTime(20_000);
    expect(serverNow().toISOString()).toBe("2026-11-21T16:00:10.000Z");
    vi.setSystemTime(new Date("1999-01-01T00:00:00Z"));
    expect(serverNow().getUTCFullYear()).toBe(2026);
  });

  it("lets an answer without a readable date pass", async () => {
    const { hearServerDate, serverNow } = await import("./clock");
    hearServerDate("Sat, 21 Nov 2026 10:00:00 GMT");
    hearServerDate(null);
    hearServerDate("soon");
    expect(serverNow().toISOString()).toBe("2026-11-21T10:00:00.000Z");
  });

  it("makes today the centre's day by the server, whatever this machine believes", async () => {
    answering("Sat, 21 Nov 2026 16:30:00 GMT");
    await http.get("/session");
    expect(today("Asia/Shanghai")).toBe("2026-11-22");
    expect(today("Europe/London")).toBe("2026-11-21");
  });
});
