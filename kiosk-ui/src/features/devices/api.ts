// Devices over HTTP, and the exchange of a pairing code.
import { http } from "@/shared/api/http";
import type { Device, NewDevice, PairingDevice, PlaceName } from "./types";

const ALL = { query: { limit: 500 } };

export const listDevices = async (centre: string): Promise<Device[]> =>
  (await http.get<{ items: Device[] }>(`${centre}/devices`, ALL)).items;

export const listPlaces = async (centre: string): Promise<PlaceName[]> =>
  (await http.get<{ items: PlaceName[] }>(`${centre}/places`, ALL)).items;

export const addDevice = (centre: string, device: NewDevice): Promise<PairingDevice> =>
  http.post(`${centre}/devices`, device);

export const newPairingCode = (centre: string, device: Device): Promise<PairingDevice> =>
  http.post(`${centre}/devices/${device.id}/pairing-code`, {});

export const revokeDevice = (centre: string, device: Device): Promise<Device> =>
  http.post(`${centre}/devices/${device.id}/revoke`, {}, { ifMatch: device.version });

/** Makes this browser the device that the code was given for. */
export const pair = (code: string): Promise<{ device: { name: string } }> => http.post("/devices/pair", { code });
