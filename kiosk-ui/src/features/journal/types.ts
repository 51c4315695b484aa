// The log as the server tells it; the shapes come from the served OpenAPI document.
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];

export type Entry = Schemas["LogEntry"];
export type NewEntry = Schemas["NewLogEntry"];
export type WritableSection = NewEntry["section"];
export type LogDay = Schemas["LogDay"];
export type DayStatus = LogDay["status"];
export type Signature = Schemas["LogSignature"];
export type Seal = Schemas["LogSeal"];
export type Closing = Schemas["LogClosing"];
export type Statement = Schemas["CloseRequest"]["statement"];
/** What `GET …/verify` proves about the centre's whole chain. */
export type Verification = Schemas["VerifyReport"];

/** Sections a person may write in; `handover` and `incident` come from their own features. */
export const WRITABLE_SECTIONS: WritableSection[] = ["routine", "weather", "visitors", "notice", "equipment", "other"];
