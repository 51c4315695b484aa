import { expect, it, vi } from "vitest";
import { Problem } from "@/shared/api/http";
import { useSaving } from "./saving";

const stale = (): Promise<never> => Promise.reject(new Problem(412, { code: "precondition_failed" }));

it("reads anew where somebody else was quicker, before it tells of it", async () => {
  const { save, problem, saved, busy } = useSaving();
  const reread = vi.fn(() => Promise.reject(new Error("gone")));
  expect(await save(stale, reread)).toBe(false);
  expect(reread).toHaveBeenCalledOnce();
  expect(problem.value).toMatchObject({ status: 412 });
  expect([saved.value, busy.value]).toEqual([false, false]);
});

it("reads nothing anew for any other refusal", async () => {
  const { save } = useSaving();
  const reread = vi.fn(() => Promise.resolve());
  await save(() => Promise.reject(new Problem(422, { code: "invalid_fields" })), reread);
  expect(reread).not.toHaveBeenCalled();
});
