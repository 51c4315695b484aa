// Notices as the server tells them (/notices).

export const BOARD_KINDS = [
  "staff_on_duty",
  "commitments",
  "formalities",
  "time_limits",
  "services",
  "charges",
  "processes",
  "complaints",
] as const;
export const OTHER_KINDS = ["other", "urgent"] as const;
export const CHANNELS = ["screen", "board", "leaflet", "web", "other"] as const;

export type BoardKind = (typeof BOARD_KINDS)[number];
export type NoticeKind = BoardKind | (typeof OTHER_KINDS)[number];
export type NoticeStatus = "draft" | "published" | "withdrawn";
export type Channel = (typeof CHANNELS)[number];

export interface NoticeWords {
  title: string;
  body: string;
}

/** What is told and who answers for it: the same in the working text and in every version. */
export interface NoticeContent extends NoticeWords {
  translations: Record<string, NoticeWords>;
  basis: string;
  responsible: string;
  channels: Channel[];
  valid_from: string;
  /** The last day. */
  valid_to: string | null;
  next_review: string | null;
}

/** A text as it was published; `version` counts within its notice. */
export interface NoticeVersion extends NoticeContent {
  version: number;
  kind: NoticeKind;
  published_at: string;
  published_by: { id: string; name: string };
  until: string | null;
  withdrawn_reason: string | null;
}

/** The text being worked on, and the last one made public; `version` is the record's own, for If-Match. */
export interface Notice extends NoticeContent {
  id: string;
  kind: NoticeKind;
  status: NoticeStatus;
  changed: boolean;
  published: NoticeVersion | null;
  withdrawn_reason: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface Showing {
  id: string;
  version: number;
  device_id: string;
  device: string;
  first_at: string;
  last_at: string;
}

/** What is sent: null takes a date or a translation away. */
export interface NoticeFields {
  kind: NoticeKind;
  title: string;
  body: string;
  translations: Record<string, NoticeWords | null>;
  basis: string;
  responsible: string;
  channels: Channel[];
  valid_from: string;
  valid_to: string | null;
  next_review: string | null;
}

export interface Page<T> {
  items: T[];
  next_cursor: string | null;
}
