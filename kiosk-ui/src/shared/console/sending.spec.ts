import { expect, it, vi } from "vitest";
import { sendFirst, whenSent } from "./sending";

const aTurn = (): Promise<void> => new Promise((done) => setTimeout(done));

it("tells at once what comes while nothing is sent", () => {
  const tell = vi.fn();
  whenSent(tell);
  expect(tell).toHaveBeenCalledOnce();
});

it("tells after an answer came, and after what follows from it", async () => {
  const order: string[] = [];
  const answer = sendFirst(async () => {
    whenSent(() => order.push("the stream"));
    await aTurn();
  });
  await answer;
  order.push("the form");
  await aTurn();
  expect(order).toEqual(["the form", "the stream"]);
});

it("waits for the last of several, also where one is refused", async () => {
  const tell = vi.fn();
  let finish = (): void => undefined;
  const long = sendFirst(() => new Promise<void>((done) => (finish = done)));
  await expect(sendFirst(() => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  whenSent(tell);
  await aTurn();
  expect(tell).not.toHaveBeenCalled();
  finish();
  await long;
  await aTurn();
  expect(tell).toHaveBeenCalledOnce();
});
