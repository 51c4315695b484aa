import { createPinia, setActivePinia } from "pinia";
import { beforeEach, expect, it, vi } from "vitest";
import { useSession } from "@/shared/console/session";
import * as api from "./api";
import { useNotices } from "./store";
import type { Notice } from "./types";

vi.mock("./api");

const draft = { id: "a", kind: "charges", status: "draft", published: null } as unknown as Notice;

beforeEach(() => {
  setActivePinia(createPinia());
  useSession().centre = { id: "chibi", name: "", zone: "Asia/Shanghai" };
});

it("knows the board once both lists are there", async () => {
  vi.mocked(api.listAll).mockImplementation((_, status) => Promise.resolve(status === "draft" ? [draft] : []));
  const store = useNotices();
  await store.load();
  expect(store.board.find((item) => item.kind === "charges")).toMatchObject({ state: "missing", drafts: [draft] });
  expect(store.loaded).toBe(true);
});

it("keeps what was there when the server refuses, and says why", async () => {
  const store = useNotices();
  store.drafts = [draft];
  vi.mocked(api.listAll).mockRejectedValue(new Error("away"));
  await store.load();
  expect(store.problem).toBeInstanceOf(Error);
  expect(store.drafts).toEqual([draft]);
});

it("tells a closed day from one it has not read", async () => {
  const store = useNotices();
  expect(store.facts).toBeNull();
  vi.mocked(api.readDay).mockResolvedValue({ open: false, windows: [] });
  vi.mocked(api.readCentre).mockResolvedValue({ name: "赤壁", complaint_phone: "" });
  await store.loadFacts();
  expect(store.facts).toEqual({ windows: [], phone: "", name: "赤壁" });
});
