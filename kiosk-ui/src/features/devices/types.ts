// Devices as the server tells them: kiosks in the hall and desks of the staff; shapes from the served OpenAPI document.
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];
type Told = Required<Schemas["Device"]>;

export type NewDevice = Schemas["NewDevice"];
export type DeviceKind = NewDevice["kind"];

/** The server always fills every field but those of the code. */
export type Device = Omit<Told, "pairing_code" | "pairing_expires_at">;
/** A device with its pairing code, told once. */
export type PairingDevice = Device & { pairing_code: string; pairing_expires_at: string };

/** The part of a place a device needs. */
export type PlaceName = Pick<Schemas["Place"], "id" | "name" | "translations">;
