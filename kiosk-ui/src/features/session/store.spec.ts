import { createPinia, setActivePinia } from "pinia";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useSession } from "@/shared/console/session";
import { useSignIn } from "./store";

const opened = {
  user: {
    staff_id: "s1",
    name: "陈敏",
    username: "duty",
    roles: ["duty"],
    centres: ["chibi"],
    must_change_password: false,
  },
  csrf_token: "token",
};
const centre = { id: "chibi", name: "赤壁游客中心", zone: "Asia/Shanghai" };

function answering(byPath: Record<string, [number, unknown]>): void {
  vi.stubGlobal("fetch", (url: string) => {
    const [status, body] = byPath[url.replace("/api/v1", "")] ?? [404, {}];
    const headers = { "Content-Type": status < 400 ? "application/json" : "application/problem+json" };
    return Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status, headers }));
  });
}

beforeEach(() => {
  localStorage.clear();
  setActivePinia(createPinia());
});
afterEach(() => vi.unstubAllGlobals());

describe("signing in", () => {
  it("finds nobody there without calling it a problem", async () => {
    answering({ "/session": [401, { code: "not_signed_in" }] });
    await useSignIn().start();
    expect(useSession().user).toBeNull();
    expect(useSignIn().startProblem).toBeNull();
  });

  it("brings the person and the centre", async () => {
    answering({ "/session": [200, opened], "/centres/chibi": [200, centre] });
    await useSignIn().start();
    expect(useSession().user?.name).toBe("陈敏");
    expect(useSession().centrePath).toBe("/centres/chibi");
    expect(useSession().may("manager")).toBe(false);
  });

  it("asks nobody for a centre who works in one", async () => {
    answering({ "/session": [200, opened], "/centres/chibi": [200, centre] });
    await useSignIn().start();
    expect(useSession().choosing).toBe(false);
    expect(useSession().choices).toEqual([]);
  });

  it("lets somebody of several centres choose among theirs, and remembers it until they sign out", async () => {
    const wulin = { id: "wulin", name: "乌林游客中心", zone: "Asia/Shanghai" };
    const other = { id: "elsewhere", name: "别处", zone: "Asia/Shanghai" };
    answering({
      "/session": [200, { ...opened, user: { ...opened.user, centres: ["chibi", "wulin"] } }],
      "/centres?limit=500": [200, { items: [centre, other, wulin] }],
      "/centres/wulin": [200, wulin],
    });
    await useSignIn().start();
    expect(useSession().choosing).toBe(true);
    expect(useSession().centre).toBeNull();
    expect(useSession().choices.map(({ id }) => id)).toEqual(["chibi", "wulin"]);

    localStorage.setItem("yizhan.centre", "wulin");
    setActivePinia(createPinia());
    await useSignIn().start();
    expect(useSession().choosing).toBe(false);
    expect(useSession().centrePath).toBe("/centres/wulin");

    await useSignIn().signOut();
    expect(localStorage.getItem("yizhan.centre")).toBeNull();
    expect(useSession().choices).toEqual([]);
  });

  it("keeps the person on the page when the session ends at work", async () => {
    answering({ "/session": [200, opened], "/centres/chibi": [200, centre] });
    await useSignIn().start();
    answering({ "/centres/chibi": [401, { code: "not_signed_in" }] });
    await useSession()
      .loadCentre()
      .catch(() => undefined);
    expect(useSession().expired).toBe(true);
    expect(useSession().user?.name).toBe("陈敏");
  });

  it("leaves on signing out even when nobody answers", async () => {
    answering({ "/session": [200, opened], "/centres/chibi": [200, centre] });
    await useSignIn().start();
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("gone")));
    await useSignIn().signOut();
    expect(useSession().user).toBeNull();
  });
});
