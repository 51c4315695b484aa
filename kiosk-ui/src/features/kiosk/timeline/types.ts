// The pack's years, as GET /kiosk/timeline gives them.
import type { Provenance } from "../types";

export interface Era {
  from: number;
  to: number;
  title: string;
}

export interface TimelineItem {
  /** Of a person the birth; null where nobody knows it. */
  year: number | null;
  kind: "event" | "person" | "work";
  title: string;
  entry_id: string;
  provenance: Provenance;
  /** Of a person the death. */
  until?: number | null;
}

export interface Timeline {
  eras: Era[];
  items: TimelineItem[];
}
