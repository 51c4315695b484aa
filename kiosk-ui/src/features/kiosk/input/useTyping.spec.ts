import { beforeEach, describe, expect, it, vi } from "vitest";
import { nextTick, ref } from "vue";
import * as api from "../api";
import { content } from "../live/content";
import { useTyping } from "./useTyping";

vi.mock("../api");
vi.mock("../live/content", () => ({ content: { changes: ref(0) } }));
vi.mock("./characters", () => ({ loadCharacters: () => Promise.resolve(), charactersFor: () => [] }));

const asked = (): string[] => vi.mocked(api.candidates).mock.calls.map(([pinyin]) => pinyin);

beforeEach(() => {
  vi.mocked(api.candidates).mockReset().mockImplementation((pinyin) => Promise.resolve([{ text: pinyin.toUpperCase(), pinyin }]));
});

/** Waits until what was typed has been looked up. */
const lookedUp = async (): Promise<void> => {
  await nextTick();
  await vi.waitFor(() => expect(vi.mocked(api.candidates).mock.results.every(({ type }) => type === "return")).toBe(true));
  await new Promise((resolve) => setImmediate(resolve));
};

async function type(letters: string): Promise<ReturnType<typeof useTyping>> {
  const typing = useTyping("pinyin");
  for (const letter of letters) typing.press(letter);
  await lookedUp();
  return typing;
}

describe("words for what is typed", () => {
  it("are asked for once, and anew after the content has changed", async () => {
    await type("chi");
    expect(asked()).toContain("chi");
    vi.mocked(api.candidates).mockClear();
    await type("chi");
    expect(asked()).toEqual([]);
    (content.changes as unknown as { value: number }).value += 1;
    await type("chi");
    expect(asked(), "an entry that was added or taken back is offered as it is now").toContain("chi");
  });

  it("are remembered up to a limit, the ones not used for longest forgotten first", async () => {
    await type("bi");
    const typing = useTyping("pinyin");
    for (let at = 0; at < 520; at += 1) {
      typing.state.value = { text: "", letters: `x${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}` };
      await nextTick();
    }
    await lookedUp();
    vi.mocked(api.candidates).mockClear();
    await type("bi");
    expect(asked()).toContain("bi");
  });
});
