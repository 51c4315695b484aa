import { describe, expect, it } from "vitest";
import { Problem } from "@/shared/api/http";
import { explain } from "./explain";

const t = (key: string, values?: Record<string, unknown>): string => (values ? `${key} ${JSON.stringify(values)}` : key);

describe("explain", () => {
  it("says the server's own words first", () =>
    expect(explain(new Problem(409, { title: "冲突", detail: "这一天已经日结。", code: "already_closed" }), t)).toEqual({
      what: "这一天已经日结。", todo: "console.problem.todo.look_again", fields: [],
    }));
  it("has words of its own when nobody answers", () =>
    expect(explain(new Problem(0, { code: "offline" }), t).what).toBe("console.problem.offline"));
  it("tells how long to wait", () =>
    expect(explain(new Problem(429, { code: "too_many_failures" }, 840), t).todo).toContain('"minutes":14'));
  it("does not send someone with a wrong password to the manager", () =>
    expect(explain(new Problem(403, { code: "wrong_credentials" }), t).todo).toBe(""));
  it("lists only fields without a place in the form", () => {
    const errors = [{ pointer: "/name", code: "required", message: "填名称" }, { pointer: "/zone", code: "unknown", message: "时区不认识" }];
    expect(explain(new Problem(422, { errors }), t, ["/name"]).fields).toEqual(["时区不认识"]);
  });
});
