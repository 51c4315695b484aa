// What the kiosk's routes give, by the names used here; the shapes come from the served OpenAPI document.
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];

export type Asked = Schemas["KioskAnswer"];
export type Result = Schemas["KioskResult"];
export type Entry = Schemas["KioskEntry"];
export type EntryTitle = Schemas["KioskTitle"];
export type Source = Schemas["KioskSource"];
export type Topic = Schemas["KioskTopic"];
/** A centre without plans or a pack without years has no such screen; a server that does not know of them says nothing. */
export type Home = Schemas["KioskHome"] & { has_map?: boolean; has_timeline?: boolean; public_address?: string | null; registered?: boolean };
export type Notice = Schemas["KioskNotice"];
export type Suggestion = Schemas["KioskSuggestion"];
export type Candidate = Schemas["KioskCandidate"];
export type Verdict = Schemas["KioskFeedback"]["verdict"];
export type Provenance = Result["provenance"];
