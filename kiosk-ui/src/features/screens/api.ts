// Touchscreens, the media of their waiting picture and their PIN over HTTP.
import { http, urlOf } from "@/shared/api/http";
import type { Medium, MediumFields, PinState, Place, Screen, ScreenFields, Uptime } from "./types";

const ALL = { query: { limit: 500 } };

async function listed<T>(path: string): Promise<T[]> {
  return (await http.get<{ items: T[] }>(path, ALL)).items;
}

export const listScreens = (centre: string): Promise<Screen[]> => listed(`${centre}/screens`);
export const listPlaces = (centre: string): Promise<Place[]> => listed(`${centre}/places`);

export const changeScreen = (centre: string, screen: Screen, fields: ScreenFields): Promise<Screen> =>
  http.patch(`${centre}/screens/${screen.id}`, fields, { ifMatch: screen.version });

/** From date `from` on, today included. */
export const readUptime = (centre: string, screen: Screen, from: string): Promise<Uptime> =>
  http.get(`${centre}/screens/${screen.id}/uptime`, { query: { from } });

export const readPin = (centre: string): Promise<PinState> => http.get(`${centre}/screens/pin`);
export const setPin = (centre: string, pin: string): Promise<void> => http.put(`${centre}/screens/pin`, { pin });

export const listMedia = (centre: string): Promise<Medium[]> => listed(`${centre}/attract`);
export const addMedium = (centre: string, fields: Partial<MediumFields>): Promise<Medium> =>
  http.post(`${centre}/attract`, fields);
export const changeMedium = (centre: string, medium: Medium, fields: Partial<MediumFields>): Promise<Medium> =>
  http.patch(`${centre}/attract/${medium.id}`, fields, { ifMatch: medium.version });
export const putAway = (centre: string, medium: Medium): Promise<void> => http.remove(`${centre}/attract/${medium.id}`);

export async function keepPicture(centre: string, picture: File): Promise<string> {
  const form = new FormData();
  form.append("file", picture);
  return (await http.post<{ id: string }>(`${centre}/files`, form)).id;
}

export const pictureAddress = (centre: string, fileId: string): string => urlOf(`${centre}/files/${fileId}`);
