// Questions, entries and their use over HTTP.
import { http, Problem, type Query } from "@/shared/api/http";
import type { List } from "@/shared/console/register";
import type { Colleague, Draft, EntryLine, Question, Told, Topic, Tried, Usage } from "./types";

const MOST = { limit: 500 };

export const listQuestions = (centre: string, query: Query): Promise<List<Question>> =>
  http.get(`${centre}/questions`, { query, fresh: true });

export const readQuestion = (centre: string, id: string): Promise<Question> =>
  http.get(`${centre}/questions/${id}`, { fresh: true });

/** Takes a step with a question: assign, answer, approve, send-back, dismiss. */
export const step = (centre: string, question: Question, verb: string, body?: unknown): Promise<Question> =>
  http.post(`${centre}/questions/${question.id}/${verb}`, body, { ifMatch: question.version });

export const answer = (centre: string, question: Question, draft: Draft): Promise<Question> =>
  step(centre, question, "answer", draft);

export const listColleagues = async (centre: string): Promise<Colleague[]> =>
  (await http.get<List<Colleague>>(`${centre}/staff`, { query: MOST })).items;

export const listTopics = async (centreId: string, lang: string): Promise<Topic[]> =>
  (await http.get<{ items: Topic[] }>("/kiosk/topics", { query: { centre: centreId, lang } })).items;

/** Every entry of every pack of the centre, in the packs' order. */
export async function listEntries(centre: string): Promise<EntryLine[]> {
  const packs = (await http.get<List<{ name: string }>>(`${centre}/packs`, { query: MOST })).items;
  const lists = await Promise.all(
    packs.map(({ name }) =>
      http.get<List<EntryLine>>(`${centre}/packs/${encodeURIComponent(name)}/entries`, { query: MOST, fresh: true }),
    ),
  );
  return lists.flatMap(({ items }) => items);
}

/** The entry as visitors get it; null once it is withdrawn. */
export async function readEntry(centreId: string, entryId: string, lang: string): Promise<Told | null> {
  try {
    return await http.get<Told>(`/kiosk/entries/${encodeURIComponent(entryId)}`, { query: { centre: centreId, lang }, fresh: true });
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) return null;
    throw problem;
  }
}

/** An entry's id is its pack's name, a colon, and its name in there. */
function addressOf(centre: string, entryId: string): string {
  const [pack = "", ...rest] = entryId.split(":");
  return `${centre}/packs/${encodeURIComponent(pack)}/entries/${encodeURIComponent(rest.join(":"))}`;
}

export const withdraw = (centre: string, entryId: string, reason: string): Promise<void> =>
  http.post(`${addressOf(centre, entryId)}/withdraw`, { reason });
export const restore = (centre: string, entryId: string): Promise<void> =>
  http.post(`${addressOf(centre, entryId)}/restore`);

export const tryQuestion = (centreId: string, q: string, lang: string): Promise<Tried> =>
  http.post("/kiosk/ask", { q, lang, centre: centreId });

/** Days from `from` to before `to`; null where this server does not count them. */
export async function readUsage(centreId: string, from: string, to: string, lang: string): Promise<Usage | null> {
  try {
    return await http.get<Usage>("/kiosk/usage", { query: { from, to, lang, centre: centreId } });
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) return null;
    throw problem;
  }
}
