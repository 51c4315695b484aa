// What the kiosk's routes give, in the shapes of /api/v1/kiosk.
import type { Provenance } from "@/shared/ui/Provenance.vue";

export type { Provenance };

export interface Source {
  work: string;
  locus?: string | null;
}

export interface Result {
  entry_id: string;
  title: string;
  answer: string;
  more?: string | null;
  provenance: Provenance;
  sources: Source[];
  topic: string;
  lang: string;
  score?: number;
  image?: string | null;
}

export interface Related {
  entry_id: string;
  title: string;
  provenance?: Provenance;
}

export interface Asked {
  answered: boolean;
  band: "answer" | "cards" | "none";
  query_id: string;
  results: Result[];
  related: Related[];
  did_you_mean: string[];
}

export interface Entry extends Result {
  related: Related[];
}

export interface EntryTitle {
  entry_id: string;
  title: string;
  provenance: Provenance;
  topic: string;
}

export interface Topic {
  id: string;
  title: string;
  image?: string | null;
  entries: number;
}

export type ServiceKey = "toilets" | "film" | "rental" | "lost" | "complaint" | "map";

export interface Service {
  entry_id: string;
  title: string;
  key: ServiceKey;
}

export interface Home {
  centre: { id: string; name: string };
  now: string;
  date: string;
  zone: string;
  open_today: { open: boolean; windows: { from: string; to: string }[] };
  complaint_phone?: string | null;
  asked_now: EntryTitle[];
  topics: Topic[];
  services: Service[];
  languages: { tag: string; name: string }[];
}

export interface Suggestion {
  text: string;
  entry_id: string;
  provenance: Provenance;
}

export interface Candidate {
  text: string;
  pinyin: string;
}

export interface Notice {
  key: string;
  title: string;
  body: string;
}

export type Verdict = "useful" | "fair" | "useless";
