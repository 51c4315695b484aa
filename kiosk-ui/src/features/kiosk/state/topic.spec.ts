import { beforeEach, describe, expect, it, vi } from "vitest";
import { effectScope, nextTick, ref } from "vue";
import { Problem } from "@/shared/api/http";
import * as api from "../api";
import { connection } from "../offline/connection";
import type { EntryTitle } from "../types";
import { useTopic, type ShownTopic } from "./topic";

vi.mock("../api");

const title = (text: string): EntryTitle => ({ entry_id: "p:a", title: text, provenance: "history", topic: "battle" });
const titles = ({ entries }: ShownTopic): string[] | undefined => entries.value?.map((entry) => entry.title);
const settled = async (): Promise<void> => {
  await nextTick();
  await new Promise((resolve) => setImmediate(resolve));
};

/** Answers that come when the test says so. */
let answers: Record<string, (texts: string[] | null) => void> = {};

beforeEach(() => {
  connection.found();
  answers = {};
  vi.mocked(api.getEntryTitles).mockReset().mockImplementation((lang) =>
    new Promise((resolve, reject) => {
      answers[lang] = (texts) => (texts ? resolve(texts.map(title)) : reject(new Problem(0, { code: "offline" })));
    }));
});

function open(): { topic: ShownTopic; lang: ReturnType<typeof ref<string>> } {
  const lang = ref("zh-CN");
  const topic = effectScope().run(() => useTopic(() => "battle", () => lang.value))!;
  return { topic, lang };
}

describe("the entries of a topic", () => {
  it("are those of the language chosen last, however late another answers", async () => {
    const { topic, lang } = open();
    lang.value = "en";
    await nextTick();
    answers["en"]!(["Red Cliffs"]);
    await settled();
    answers["zh-CN"]!(["赤壁"]);
    await settled();
    expect(titles(topic)).toEqual(["Red Cliffs"]);
  });

  it("are not called none when nobody answers, and come by themselves when the server is back", async () => {
    const { topic } = open();
    answers["zh-CN"]!(null);
    await settled();
    expect([topic.entries.value, topic.unread.value]).toEqual([null, true]);
    connection.lost();
    await nextTick();
    connection.found();
    await nextTick();
    answers["zh-CN"]!(["赤壁"]);
    await settled();
    expect(titles(topic)).toEqual(["赤壁"]);
    expect(topic.unread.value).toBe(false);
  });

  it("stay when they cannot be read in another language", async () => {
    const { topic, lang } = open();
    answers["zh-CN"]!(["赤壁"]);
    await settled();
    lang.value = "en";
    await nextTick();
    answers["en"]!(null);
    await settled();
    expect(titles(topic)).toEqual(["赤壁"]);
  });
});
