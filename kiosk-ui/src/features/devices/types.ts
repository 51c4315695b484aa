// Devices as the server tells them (/devices): kiosks in the hall and desks of the staff.

export type DeviceKind = "kiosk" | "desk";

export interface Device {
  id: string;
  kind: DeviceKind;
  name: string;
  place_id: string | null;
  paired_at: string | null;
  last_seen_at: string | null;
  revoked_at: string | null;
  version: number;
}

/** A device with its pairing code, told once. */
export interface PairingDevice extends Device {
  pairing_code: string;
  pairing_expires_at: string;
}

export interface NewDevice {
  kind: DeviceKind;
  name: string;
  place_id?: string;
}

/** The part of a place a device needs. */
export interface PlaceName {
  id: string;
  name: string;
}
