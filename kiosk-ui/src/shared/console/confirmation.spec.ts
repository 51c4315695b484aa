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

  it("passes every other problem on", async () => {
    await expect(
      withConfirmation(() => Promise.reject(new Problem(409, { code: "same_person" }))),
    ).rejects.toMatchObject({
      code: "same_person",
    });
  });
});
