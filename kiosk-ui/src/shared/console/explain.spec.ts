import { describe, expect, it } from "vitest";
import { Problem } from "@/shared/api/http";
import { explain } from "./explain";

const t = (key: string, values?: Record<string, unknown>): string =>
  values ? `${key} ${JSON.stringify(values)}` : key;

describe("explain", () => {
  it("says the server's own words, which hold its advice", () => {
    const body = { title: "需要登录", detail: "用户名或密码不对。请核对后再试。" };
    expect(explain(new Problem(401, body), t)).toEqual({ what: body.detail, todo: "", fields: [] });
  });
  it("advises itself where the server only names the kind of refusal", () =>
    expect(explain(new Problem(409, { title: "眼下不能这样做" }), t)).toMatchObject({
      what: "眼下不能这样做",
      todo: "console.problem.todo.look_again",
    }));
  it("has words of its own when nobody answers", () =>
    expect(explain(new Problem(0, { code: "offline" }), t).what).toBe("console.problem.offline"));
  it("gives the request's number when the server failed", () =>
    expect(explain(new Problem(500, { detail: "服务器处理时出了错。", request_id: "r-7" }), t).todo).toContain(
      '"id":"r-7"',
    ));
  it("lists only fields without a place in the form", () => {
    const errors = [
      { pointer: "/name", code: "required", message: "填名称" },
      { pointer: "/zone", code: "unknown", message: "时区不认识" },
    ];
    expect(explain(new Problem(422, { errors }), t, ["/name"]).fields).toEqual(["时区不认识"]);
  });
});
