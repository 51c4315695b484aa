// A handover for the specs, with what does not matter filled in.
import type { Handover } from "./types";

export const handoverOf = (more: Partial<Handover>): Handover => ({
  id: "h", kind: "leaving", status: "open", giver: { id: "li", name: "Li" }, taker: { id: "wu", name: "Wu" }, supervisor: { id: "wang", name: "Wang" },
  last_day: "2026-11-30", items: [{ what: "keys", note: "two" }], digest: "0123456789abcdef", signatures: [], departed_at: null, checked_at: null,
  checked_by: null, check_note: "", created_at: "2026-11-20T09:00:00+08:00", updated_at: "2026-11-20T09:00:00+08:00", version: 1, ...more,
});
