import { beforeEach, describe, expect, it, vi } from "vitest";

/** A browser's engine as far as reading needs it; `speaking` and `pending` are set by the tests. */
const engine = {
  speaking: false,
  pending: false,
  said: [] as Utterance[],
  getVoices: () => [{ lang: "zh-CN", localService: true }],
  speak: (one: Utterance) => void engine.said.push(one),
  cancel: vi.fn(),
  addEventListener: () => undefined,
};

class Utterance {
  onend?: () => void;
  onerror?: () => void;
  constructor(readonly text: string) {}
}

vi.stubGlobal("speechSynthesis", engine);
vi.stubGlobal("SpeechSynthesisUtterance", Utterance);
const { isReading, readAloud, useSpeech } = await import("./speech");
const { speaking } = useSpeech(() => "zh-CN");

const TEXT = "建安十三年，孙权、刘备联军在赤壁击败曹操。";

beforeEach(() => {
  engine.speaking = engine.pending = false;
  engine.said.length = 0;
  engine.cancel.mockClear();
});

describe("reading aloud", () => {
  it("holds while the engine speaks or is about to, and ends with it though no event ever comes", () => {
    engine.pending = true;
    readAloud(TEXT, "zh-CN");
    expect(isReading(performance.now())).toBe(true);
    [engine.pending, engine.speaking] = [false, true];
    expect(isReading(performance.now() + 5_000)).toBe(true);
    engine.speaking = false;
    expect(isReading(performance.now() + 9_000)).toBe(false);
    expect(speaking.value).toBe(false);
  });

  it("gives a voice a moment to begin", () => {
    readAloud(TEXT, "zh-CN");
    expect(isReading(performance.now() + 500)).toBe(true);
    expect(isReading(performance.now() + 5_000)).toBe(false);
  });

  it("does not believe an engine that says for ever that it speaks", () => {
    engine.speaking = true;
    readAloud(TEXT, "zh-CN");
    engine.cancel.mockClear();
    expect(isReading(performance.now() + 600_000)).toBe(false);
    expect(speaking.value).toBe(false);
    expect(engine.cancel).toHaveBeenCalled();
  });

  it("goes on when the one before, broken off for it, says so late", () => {
    readAloud(TEXT, "zh-CN");
    const [before] = engine.said;
    readAloud("另一段。", "zh-CN");
    before?.onerror?.();
    before?.onend?.();
    expect(speaking.value).toBe(true);
    engine.said.at(-1)?.onend?.();
    expect(speaking.value).toBe(false);
  });
});
