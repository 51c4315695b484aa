// Visitors' voices over HTTP.
import { http, type Query } from "@/shared/api/http";
import type { Complainant, Complaint, HelpCall, List, Rating, RatingSummary, Suggestion } from "./types";

export const listWaitingCalls = async (centre: string): Promise<HelpCall[]> =>
  (await http.get<List<HelpCall>>(`${centre}/help-calls`, { query: { status: "called" }, fresh: true })).items;

export const listCalls = (centre: string, query: Query): Promise<List<HelpCall>> =>
  http.get(`${centre}/help-calls`, { query, fresh: true });

export const answerCall = (centre: string, id: string): Promise<HelpCall> =>
  http.post(`${centre}/help-calls/${id}/answer`, {});

export const listComplaints = (centre: string, query: Query): Promise<List<Complaint>> =>
  http.get(`${centre}/complaints`, { query });

export const readComplaint = (centre: string, id: string): Promise<Complaint> => http.get(`${centre}/complaints/${id}`);

export const listSuggestions = (centre: string, query: Query): Promise<List<Suggestion>> =>
  http.get(`${centre}/suggestions`, { query });

export const readSuggestion = (centre: string, id: string): Promise<Suggestion> =>
  http.get(`${centre}/suggestions/${id}`);

type Kind = "complaints" | "suggestions";

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
