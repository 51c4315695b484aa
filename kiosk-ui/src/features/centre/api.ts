// The centre over HTTP: itself, its calendar, its places.
import { http, request } from "@/shared/api/http";
import type { components } from "@/shared/api/schema";
import type { MapDocument } from "./map";
import type { NewOfficeYear, OfficeYear } from "./office";
import type { CalendarDay, CalendarException, Centre, CentreFields, Place, PlaceKind } from "./types";

export const readCentre = (centre: string): Promise<Centre> => http.get(centre);

export const changeCentre = (path: string, centre: Centre, fields: CentreFields): Promise<Centre> =>
  http.patch(path, fields, { ifMatch: centre.version });

/** Days from `from` to before `to`. */
export const readCalendar = async (centre: string, from: string, to: string): Promise<CalendarDay[]> =>
  (await http.get<{ items: CalendarDay[] }>(`${centre}/calendar`, { query: { from, to } })).items;

export const setException = (centre: string, date: string, exception: CalendarException): Promise<CalendarDay> =>
  http.put(`${centre}/calendar/${date}`, exception);

export const removeException = (centre: string, date: string): Promise<void> =>
  http.remove(`${centre}/calendar/${date}`);

/** With their days, newest first. */
export async function listOfficeYears(centre: string): Promise<OfficeYear[]> {
  const { items } = await http.get<{ items: Pick<OfficeYear, "year">[] }>(`${centre}/office-years`);
  return Promise.all(items.map(({ year }) => http.get<OfficeYear>(`${centre}/office-years/${year}`)));
}

/** In the place of what was there of that year. */
export const importOfficeYear = (centre: string, year: NewOfficeYear): Promise<OfficeYear> =>
  http.post(`${centre}/office-years/import`, year);

/** Those in use, then those put away. */
export async function listPlaces(centre: string): Promise<Place[]> {
  const list = async (archived: boolean): Promise<Place[]> =>
    (await http.get<{ items: Place[] }>(`${centre}/places`, { query: { limit: 500, archived } })).items;
  return (await Promise.all([list(false), list(true)])).flat();
}

export const addPlace = (centre: string, place: { name: string; kind: PlaceKind }): Promise<Place> =>
  http.post(`${centre}/places`, place);

export const changePlace = (
  centre: string,
  place: Place,
  fields: components["schemas"]["PlacePatch"],
): Promise<Place> => http.patch(`${centre}/places/${place.id}`, fields, { ifMatch: place.version });

export interface KeptMap {
  map: MapDocument;
  etag: string | null;
}

export async function readMap(centre: string): Promise<KeptMap> {
  const { data, etag } = await request<MapDocument>("GET", `${centre}/map`, undefined, { fresh: true });
  return { map: data, etag };
}

/** The first map of a centre has no version to hold against. */
export async function putMap(centre: string, map: MapDocument, etag: string | null): Promise<KeptMap> {
  const answer = await request<MapDocument>("PUT", `${centre}/map`, map, etag ? { ifMatch: etag } : {});
  return { map: answer.data, etag: answer.etag };
}
