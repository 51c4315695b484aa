// Who is on duty now, as the kiosk is told: only those who agreed to be shown (/kiosk/on-duty).

export interface OnDutyPerson {
  name: string;
  /** The post they stand at, in the visitor's language. */
  post: string;
  /** Path on this server. */
  photo_url: string | null;
  since: string | null;
  role: "lead" | null;
}

export interface OnDuty {
  items: OnDutyPerson[];
  /** When it was so. */
  at: string;
}
