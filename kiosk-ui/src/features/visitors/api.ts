// Visitors' voices over HTTP.
import { http, type Query } from "@/shared/api/http";
import type { List } from "@/shared/console/register";
import type { Complainant, Complaint, HelpCall, Rating, RatingSummary, Suggestion } from "./types";

export const listWaitingCalls = async (centre: string): Promise<HelpCall[]> =>
  (await http.get<List<HelpCall>>(`${centre}/help-calls`, { query: { status: "called" }, fresh: true })).items;

export const listCalls = (centre: string, query: Query): Promise<List<HelpCall>> =>
  http.get(`${centre}/help-calls`, { query, fresh: true });

export const answerCall = (centre: string, id: string): Promise<HelpCall> =>
  http.post(`${centre}/help-calls/${id}/answer`, {});

export type Kind = "complaints" | "suggestions";

/** A register of what visitors wrote, and one record of it. */
export interface VoiceSource<T> {
  kind: Kind;
  list: (centre: string, query: Query) => Promise<List<T>>;
  read: (centre: string, id: string) => Promise<T>;
}

const sourceOf = <T>(kind: Kind): VoiceSource<T> => ({
  kind,
  list: (centre, query) => http.get(`${centre}/${kind}`, { query }),
  read: (centre, id) => http.get(`${centre}/${kind}/${id}`),
});

export const complaints = sourceOf<Complaint>("complaints");
export const suggestions = sourceOf<Suggestion>("suggestions");

/** Takes a step with a complaint or suggestion: accept, refuse, settle; read, answer; erase-personal. */
export const step = <T extends Complaint | Suggestion>(
  centre: string,
  kind: Kind,
  record: T,
  verb: string,
  body: Record<string, string> = {},
): Promise<T> => http.post(`${centre}/${kind}/${record.id}/${verb}`, body, { ifMatch: record.version });

export const readComplainant = (centre: string, id: string): Promise<Complainant> =>
  http.get(`${centre}/complaints/${id}/personal`, { fresh: true });

export const readContact = (centre: string, id: string): Promise<{ contact: string | null }> =>
  http.get(`${centre}/suggestions/${id}/personal`, { fresh: true });

export const listRatings = (centre: string, query: Query): Promise<List<Rating>> =>
  http.get(`${centre}/ratings`, { query });

export const sumRatings = (centre: string, from: string, to: string): Promise<RatingSummary> =>
  http.get(`${centre}/ratings/summary`, { query: { from, to } });
