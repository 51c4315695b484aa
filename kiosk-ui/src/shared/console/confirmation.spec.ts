import { afterEach, describe, expect, it, vi } from "vitest";
import { Problem } from "@/shared/api/http";
import { useConfirmation, withConfirmation } from "./confirmation";

const refused = new Problem(403, { code: "confirmation_required" });

afterEach(() => vi.unstubAllGlobals());

describe("withConfirmation", () => {
  it("asks nobody when the server does not ask", async () => {
    expect(await withConfirmation(() => Promise.resolve("signed"))).toBe("signed");
    expect(useConfirmation().waiting.value).toBeNull();
  });

  it("signs once more after the password was given", async () => {
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(null, { status: 204 })));
    const action = vi.fn().mockRejectedValueOnce(refused).mockResolvedValueOnce("signed");
    const result = withConfirmation(action);
    await vi.waitFor(() => expect(useConfirmation().waiting.value).not.toBeNull());
    await useConfirmation().confirm("secret");
    expect(await result).toBe("signed");
    expect(action).toHaveBeenCalledTimes(2);
  });

  it("gives the refusal back when the person leaves it", async () => {
    const result = withConfirmation(() => Promise.reject(refused));
    await vi.waitFor(() => expect(useConfirmation().waiting.value).not.toBeNull());
    useConfirmation().cancel();
    await expect(result).rejects.toMatchObject({ code: "confirmation_required" });
  });

  it("signs nothing for one who left while the password was on its way", async () => {
    let answer: (response: Response) => void = () => undefined;
    vi.stubGlobal("fetch", () => new Promise<Response>((give) => (answer = give)));
    const action = vi.fn().mockRejectedValue(refused);
    const left = expect(withConfirmation(action)).rejects.toMatchObject({ code: "confirmation_required" });
    await vi.waitFor(() => expect(useConfirmation().waiting.value).not.toBeNull());
    const confirming = useConfirmation().confirm("secret");
    useConfirmation().cancel();
    const other = vi.fn().mockRejectedValue(refused);
    const later = withConfirmation(other);
    await vi.waitFor(() => expect(useConfirmation().waiting.value).not.toBeNull());
    answer(new Response(null, { status: 204 }));
    await confirming;
    await left;
    expect([action.mock.calls.length, other.mock.calls.length]).toEqual([1, 1]);
    useConfirmation().cancel();
    await later.catch(() => undefined);
  });

  it("lets go of an earlier asker when another asks", async () => {
    const first = expect(withConfirmation(() => Promise.reject(refused))).rejects.toMatchObject({ code: "confirmation_required" });
    await vi.waitFor(() => expect(useConfirmation().waiting.value).not.toBeNull());
    const second = withConfirmation(() => Promise.reject(refused));
    await first;
    useConfirmation().cancel();
    await expect(second).rejects.toMatchObject({ code: "confirmation_required" });
  });

  it("passes every other problem on", async () => {
    await expect(
      withConfirmation(() => Promise.reject(new Problem(409, { code: "same_person" }))),
    ).rejects.toMatchObject({
      code: "same_person",
    });
  });
});
