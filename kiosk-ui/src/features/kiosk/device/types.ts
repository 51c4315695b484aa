// What a registered screen tells and is told (/kiosk/heartbeat, /kiosk/staff-page, /kiosk/attract).

export interface Beat {
  screen: string;
  orientation: "portrait" | "landscape";
  width: number;
  height: number;
  /** Mark of the content that can be read here; "" before it was. */
  content: string;
  /** Build of the page. */
  app: string;
  offline_since?: string;
  waiting: number;
}

export interface Heard {
  every_seconds: number;
  now: string;
}

export interface Gap {
  from: string;
  to: string | null;
  offline_from: string | null;
  due_seconds: number;
}

export interface StaffFacts {
  device: { id: string; name: string; place: string | null };
  content: string | null;
  version: string;
  now: string;
  last_beat_at: string | null;
  gaps_today: Gap[];
}

export interface Medium {
  id: string;
  caption: string;
  lang: string;
  seconds: number;
  type: string;
  /** Path on this server. */
  file: string;
  until: string | null;
}
