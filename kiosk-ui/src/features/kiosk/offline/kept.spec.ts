import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** A browser whose storage refuses, as a full or broken disk does. */
const refusing = (part: "open" | "use"): void => {
  const no = (): Promise<never> => Promise.reject(new DOMException("no room", "QuotaExceededError"));
  const cache = { put: no, match: no, keys: no, delete: no };
  vi.stubGlobal("caches", { open: () => (part === "open" ? no() : Promise.resolve(cache)) });
};
const answering = (): void => void vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ is: "there" })));
const nobody = (): void => void vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no server")));

const unhandled = vi.fn();

beforeEach(() => {
  vi.resetModules();
  process.on("unhandledRejection", unhandled);
});
afterEach(() => {
  vi.unstubAllGlobals();
  process.off("unhandledRejection", unhandled);
});

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe.each(["open", "use"] as const)("a storage that refuses to %s", (part) => {
  it("costs no visitor an answer: it is read, kept in memory, and told when the server is gone", async () => {
    refusing(part);
    answering();
    const { keepAs, letGo, readKept } = await import("./kept");
    expect(await readKept("/kiosk/home", {})).toEqual({ is: "there" });
    nobody();
    expect(await readKept("/kiosk/home", {})).toEqual({ is: "there" });
    await keepAs("/kiosk/topics", {}, { items: [] });
    await letGo(({ pathname }) => pathname.endsWith("/home"));
    await expect(readKept("/kiosk/home", {})).rejects.toMatchObject({ code: "offline" });
    await settled();
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe("what was kept and cannot be read any more", () => {
  it("counts as not kept", async () => {
    vi.stubGlobal("caches", { open: () => Promise.resolve({ match: () => Promise.resolve(new Response("{ half of")) }) });
    nobody();
    const { readKept } = await import("./kept");
    await expect(readKept("/kiosk/home", {})).rejects.toMatchObject({ code: "offline" });
  });
});
