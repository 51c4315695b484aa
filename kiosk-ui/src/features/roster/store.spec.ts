import { beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "@/shared/api/http";
import * as api from "./api";
import { shiftOf } from "./made";
import { signIn } from "./specs";
import { useWeek } from "./store";

vi.mock("./api");
const shift = shiftOf("a", "li", "2026-11-16", "09:00", "17:00");
const stale = new Problem(412, { code: "precondition_failed" });

beforeEach(() => {
  vi.resetAllMocks();
  signIn("lead");
  vi.mocked(api.listShifts).mockResolvedValue({ items: [shift], etag: null });
  vi.mocked(api.readCoverage).mockResolvedValue({ posts: [] } as never);
  vi.mocked(api.readCalendar).mockResolvedValue([]);
});

describe("taking a step back", () => {
  it("goes from the version the step left behind, not from whatever is there now", async () => {
    const week = useWeek();
    vi.mocked(api.changeShift).mockResolvedValueOnce({ ...shift, version: 2, role: "B" });
    await week.change(shift, { role: "B" });
    vi.mocked(api.listShifts).mockResolvedValue({ items: [{ ...shift, version: 3 }], etag: null });
    vi.mocked(api.changeShift).mockRejectedValueOnce(stale);
    await expect(week.undo()).rejects.toEqual(stale);
    expect(vi.mocked(api.changeShift).mock.calls[1]![1]).toMatchObject({ id: "a", version: 2 });
    expect(week.steps).toEqual([]);
  });

  it("takes two steps on one shift back one after the other", async () => {
    const week = useWeek();
    vi.mocked(api.changeShift).mockResolvedValueOnce({ ...shift, version: 2 }).mockResolvedValueOnce({ ...shift, version: 3 });
    await week.change(shift, { role: "B" });
    await week.change({ ...shift, version: 2 }, { post_id: "film" });
    vi.mocked(api.changeShift).mockResolvedValueOnce({ ...shift, version: 4 }).mockResolvedValueOnce({ ...shift, version: 5 });
    await week.undo();
    await week.undo();
    expect(vi.mocked(api.changeShift).mock.calls.slice(2).map(([, { version }]) => version)).toEqual([3, 4]);
  });

  it("keeps what is still to be taken back of a copied week when one of it is refused", async () => {
    const week = useWeek();
    week.steps = [{ kind: "created", made: [{ id: "a", version: 1 }, { id: "b", version: 1 }] }];
    vi.mocked(api.discardShift).mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Problem(0, { code: "offline" }));
    await expect(week.undo()).rejects.toMatchObject({ code: "offline" });
    expect(week.steps).toEqual([{ kind: "created", made: [{ id: "a", version: 1 }] }]);
  });

  it("needs nothing for a shift that is gone already", async () => {
    const week = useWeek();
    week.steps = [{ kind: "created", made: [{ id: "a", version: 1 }] }];
    vi.mocked(api.discardShift).mockRejectedValue(new Problem(404, { code: "not_found" }));
    await week.undo();
    expect(week.steps).toEqual([]);
  });
});
