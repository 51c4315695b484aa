// Posts, shifts, coverage, presence and swaps as the server tells them; shapes from the served OpenAPI document.
import type { components } from "@/shared/api/schema";
import type { Named } from "@/shared/console/named";
import type { Role } from "@/shared/console/session";

type Schemas = components["schemas"];

/** The name that visitors read who do not read the centre's language. */
interface NamedInEnglish {
  name_en?: string;
}
export type Post = Schemas["Post"] & NamedInEnglish;
export type NewPost = Schemas["NewPost"] & NamedInEnglish;
export type PostPatch = Schemas["PostPatch"] & NamedInEnglish;
export type DemandWindow = Schemas["DemandWindow"];
export type Shift = Schemas["Shift"];
export type ShiftBreak = Schemas["ShiftBreak"];
export type NewShift = Schemas["NewShift"];
export type ShiftPatch = Schemas["ShiftPatch"];
export type ShiftRole = Shift["role"];
export type Published = Schemas["RosterPublished"];
export type Coverage = Schemas["Coverage"];
export type Segment = Schemas["CoverageSegment"];
export type CoverStatus = Segment["status"];
export type Session = Schemas["PresenceSession"];
export type Swap = Schemas["Swap"];
export type NewSwap = Schemas["NewSwap"];
export type Desk = Schemas["Desk"];
export type SkillSheet = Schemas["SkillSheet"];
export type CalendarDay = Required<Schemas["CalendarDay"]>;
export type OfficeDay = Schemas["OfficeDay"];
export type OfficeYear = Schemas["OfficeYear"];

/** The part of a person the roster needs. */
export interface Person {
  id: string;
  name: string;
  name_en: string;
  active: boolean;
  roles?: Role[];
}

/** The part of a place a post needs. */
export interface Place extends Named {
  id: string;
}

/** A stretch of time: two instants, half-open. */
export interface Span {
  from: string;
  to: string;
}

/** What somebody proves themselves with at a desk; nothing of it when signed in. */
export interface Proof {
  staff_id?: string;
  pin?: string;
  /** The code of a badge; it says by itself whose it is. */
  badge?: string;
}

/** What a desk knows of the centre when nobody is signed in on it. */
export interface DeskKept {
  centre: string;
  zone: string;
  name: string;
  posts: Pick<Post, "id" | "name" | "name_en">[];
  people: Pick<Person, "id" | "name" | "name_en">[];
}
