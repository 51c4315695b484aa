import { beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "@/shared/api/http";
import * as api from "../api";
import { leave, sendWaiting, waitingLetters } from "./outbox";

vi.mock("../api");
vi.mock("./connection", () => ({ connection: { lost: vi.fn() } }));

const gone = new Problem(0, { code: "offline" });
const sent = (): string[] => vi.mocked(api.leaveQuestion).mock.calls.map(([q]) => q);

/** Questions that were left while nobody answered. */
async function leaveAll(...questions: string[]): Promise<void> {
  vi.mocked(api.leaveQuestion).mockReset().mockRejectedValue(gone);
  for (const question of questions) await leave(question, "zh-CN");
  vi.mocked(api.leaveQuestion).mockReset().mockResolvedValue({ id: "1" });
}

beforeEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe("questions that wait", () => {
  it("are each sent once, though several things ask for it at the same time", async () => {
    await leaveAll("一", "二", "三");
    expect(waitingLetters()).toBe(3);
    await Promise.all([sendWaiting(), sendWaiting(), sendWaiting()]);
    expect(sent()).toEqual(["一", "二", "三"]);
    expect(waitingLetters()).toBe(0);
  });

  it("keep one that is left while others are on their way", async () => {
    await leaveAll("一");
    vi.mocked(api.leaveQuestion).mockImplementation(async (q) => {
      if (q === "二") throw gone;
      await leave("二", "zh-CN");
      return { id: "1" };
    });
    await sendWaiting();
    expect(waitingLetters()).toBe(1);
  });

  it("wait in memory where nothing can be stored", async () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    await leaveAll("一");
    expect(waitingLetters()).toBe(1);
    await sendWaiting();
    expect(sent()).toEqual(["一"]);
    expect(waitingLetters()).toBe(0);
  });

  it("are asked for again once a sending has broken off", async () => {
    await leaveAll("一");
    vi.mocked(api.leaveQuestion).mockRejectedValueOnce(gone);
    await sendWaiting();
    expect(waitingLetters()).toBe(1);
    await sendWaiting();
    expect(waitingLetters()).toBe(0);
  });
});
