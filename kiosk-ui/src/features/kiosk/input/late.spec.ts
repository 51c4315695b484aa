// The libraries come over the network: what is typed before must neither be lost nor stay in pieces.
import { beforeEach, expect, it, vi } from "vitest";
import { ref } from "vue";
import { firstMode } from "./modes";
import { useTyping, type Typing } from "./useTyping";

let arrive: () => void;
const network = new Promise<void>((done) => (arrive = done));

vi.mock("../api", () => ({ candidates: () => Promise.resolve([]) }));
vi.mock("../live/content", () => ({ content: { changes: ref(0) } }));
vi.mock("./characters", () => ({ loadCharacters: () => Promise.resolve(), charactersFor: () => [] }));
vi.mock("./syllabary", async (original) => (await network, original()));
vi.mock("./romaji", async (original) => (await network, original()));

let korean: Typing;
let japanese: Typing;

beforeEach(() => {
  korean = useTyping(firstMode("ko"));
  japanese = useTyping(firstMode("ja"));
});

it("shows keys as they are until the library is there, and joins them then", async () => {
  for (const key of "ㅈㅓㄱㅂㅣ") korean.press(key);
  korean.erase();
  korean.press("ㅕ");
  for (const key of "sekihek") japanese.press(key);
  expect(korean.question.value).toBe("ㅈㅓㄱㅂㅕ");
  expect(japanese.question.value).toBe("sekihek");
  arrive();
  await vi.waitFor(() => expect(korean.question.value).toBe("적벼"));
  await vi.waitFor(() => expect(japanese.question.value).toBe("せきへk"));
  korean.press("ㄱ");
  japanese.press("i");
  expect(korean.question.value).toBe("적벽");
  expect(japanese.question.value).toBe("せきへき");
});
