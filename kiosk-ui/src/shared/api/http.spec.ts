import { afterEach, describe, expect, it, vi } from "vitest";
import { http, onSignedOut, Problem, request, setCsrfToken, setLanguage, urlOf } from "./http";

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(status === 204 ? null : JSON.stringify(body), {
    status,
    headers: { "Content-Type": status < 400 ? "application/json" : "application/problem+json", ...headers },
  });

function serve(response: Response | Error): ReturnType<typeof vi.fn> {
  const fetch = vi.fn(() => (response instanceof Error ? Promise.reject(response) : Promise.resolve(response)));
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

const sentHeaders = (fetch: ReturnType<typeof vi.fn>): Headers => (fetch.mock.calls[0]![1] as RequestInit).headers as Headers;

afterEach(() => {
  vi.unstubAllGlobals();
  setCsrfToken(null);
});

describe("http", () => {
  it("leaves empty query values out", () => expect(urlOf("/a", { q: "火", lang: "", x: undefined })).toBe("/api/v1/a?q=%E7%81%AB"));

  it("sends language, token, key and version with a change", async () => {
    const fetch = serve(answer(200, { id: "1" }));
    setLanguage("en");
    setCsrfToken("token");
    await http.post("/days/close", { statement: "…" }, { ifMatch: 7, key: "key-1" });
    const headers = sentHeaders(fetch);
    expect(headers.get("Accept-Language")).toBe("en");
    expect(headers.get("X-CSRF-Token")).toBe("token");
    expect(headers.get("Idempotency-Key")).toBe("key-1");
    expect(headers.get("If-Match")).toBe('"7"');
  });

  it("gives each POST a key of its own, and a GET none", async () => {
    const posted = serve(answer(204, null));
    await http.post("/x");
    expect(sentHeaders(posted).get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
    const read = serve(answer(200, {}));
    await http.get("/x");
    expect(sentHeaders(read).has("Idempotency-Key")).toBe(false);
  });

  it("hands back the version", async () => {
    serve(answer(200, { a: 1 }, { ETag: '"3"' }));
    expect(await request("GET", "/x")).toEqual({ status: 200, data: { a: 1 }, etag: '"3"' });
  });

  it("turns problem documents into Problems", async () => {
    serve(answer(422, { code: "invalid", title: "Fields", errors: [{ pointer: "/name", code: "required", message: "请填写" }] }));
    const problem = await http.post("/x", {}).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect((problem as Problem).field("/name")).toBe("请填写");
    expect((problem as Problem).unreachable).toBe(false);
  });

  it("tells an unreachable server apart, and a signed-out session", async () => {
    serve(new TypeError("failed"));
    await expect(http.get("/x")).rejects.toMatchObject({ code: "offline", unreachable: true });
    const broken = new Response("{", { headers: { "Content-Type": "application/json" } });
    serve(broken);
    await expect(http.get("/x"), "an answer that breaks off").rejects.toMatchObject({ unreachable: true });
    const listener = vi.fn();
    onSignedOut(listener);
    serve(answer(401, { code: "not_signed_in" }));
    await expect(http.get("/x")).rejects.toMatchObject({ status: 401 });
    expect(listener).toHaveBeenCalledOnce();
  });
});
