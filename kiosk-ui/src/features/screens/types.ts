// Touchscreens and the media of their waiting picture as the server tells them (/screens, /attract).
import type { DayHours, OpenWindow } from "@/shared/console/hours";
import type { Named } from "@/shared/console/named";

export type Orientation = "portrait" | "landscape";
export type ScreenState = "never_seen" | "alive" | "silent";

export interface Shown {
  screen: string;
  orientation: Orientation;
  width: number;
  height: number;
  content: string;
  app: string;
  offline_since: string | null;
  waiting: number;
}

/** What people set; everything else the screen tells of itself. */
export interface ScreenFields {
  orientation: Orientation | null;
  /** Its own hours; null: the centre's. */
  hours: DayHours[] | null;
  height_mm: number | null;
  note: string;
}

export interface Screen extends ScreenFields {
  id: string;
  name: string;
  place_id: string | null;
  state: ScreenState;
  silent_since: string | null;
  should_be_on: boolean;
  fault_since: string | null;
  first_seen_at: string | null;
  last_seen_at: string | null;
  shows: Shown | null;
  content_differs: boolean;
  revoked_at: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface Gap {
  from: string;
  to: string | null;
  offline_from: string | null;
  due_seconds: number;
}

export interface Uptime {
  from: string;
  to: string;
  due_seconds: number;
  alive_seconds: number;
  offline_seconds: number;
  share: number | null;
  gaps: Gap[];
  more_gaps: number;
}

export interface PinState {
  set: boolean;
  set_at: string | null;
}

export interface MediumFields {
  file_id: string;
  caption: string;
  translations: Record<string, { caption?: string }>;
  from: string | null;
  /** The day after the last. */
  to: string | null;
  window: OpenWindow | null;
  seconds: number;
  order: number;
}

export interface Medium extends MediumFields {
  id: string;
  due: boolean;
  archived: boolean;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface Place extends Named {
  id: string;
}
