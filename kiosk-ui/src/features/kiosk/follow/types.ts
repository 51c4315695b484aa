// What became of a question that was left (GET /kiosk/questions/{id}).

export interface Followed {
  id: string;
  q: string;
  lang: string;
  status: "open" | "answered" | "published" | "dismissed";
  /** The entry that answers it, once it is published. */
  entry_id: string | null;
}

/** What the page says: as the server has it, or that there is no such question, or that nobody can be asked now. */
export type Standing = "reading" | Followed["status"] | "unknown" | "offline";
