// The one HTTP client: /api/v1, language, CSRF, idempotency keys, versions, problems. Components never call fetch.
import { hearServerDate } from "./clock";
import { Problem, problemFrom } from "./problem";

export { Problem } from "./problem";
export type { Blocker, FieldError } from "./problem";

const BASE = "/api/v1";
const TIMEOUT_MS = 20_000;

export type Query = Record<string, string | number | boolean | undefined | null>;

export interface RequestOptions {
  query?: Query;
  /** Cancels the request; the promise then rejects with an AbortError. */
  signal?: AbortSignal;
  /** A version as the server gave it (`"7"`), or the number: sent as If-Match. */
  ifMatch?: string | number;
  /** Idempotency-Key of a POST; made anew when absent. Keep one to retry safely. */
  key?: string;
  timeoutMs?: number;
  /** Passes the browser's cache by: for what can change without a new version. */
  fresh?: boolean;
}

export interface Answer<T> {
  status: number;
  data: T;
  /** The quoted version, ready for ifMatch. */
  etag: string | null;
}

let language = "zh-CN";
let csrfToken: string | null = null;
let signedOutListener: ((problem: Problem) => void) | null = null;

export const setLanguage = (tag: string): void => {
  language = tag;
};

export const setCsrfToken = (token: string | null): void => {
  csrfToken = token;
};

/** Called once for each 401, before the Problem is thrown. */
export const onSignedOut = (listener: (problem: Problem) => void): void => {
  signedOutListener = listener;
};

/** A fresh Idempotency-Key; works without a secure context too. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Path and query below /api/v1; empty values are left out. */
export function urlOf(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return `${BASE}${path}${text ? `?${text}` : ""}`;
}

function headersOf(method: string, body: unknown, options: RequestOptions): Headers {
  const headers = new Headers({ Accept: "application/json", "Accept-Language": language });
  if (body !== undefined && !(body instanceof FormData)) {
    headers.set("Content-Type", method === "PATCH" ? "application/merge-patch+json" : "application/json");
  }
  if (method !== "GET" && csrfToken) headers.set("X-CSRF-Token", csrfToken);
  if (method === "POST") headers.set("Idempotency-Key", options.key ?? newKey());
  const version = options.ifMatch;
  if (version !== undefined) headers.set("If-Match", typeof version === "number" ? `"${version}"` : version);
  return headers;
}

async function send(method: string, path: string, body: unknown, options: RequestOptions): Promise<Response> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    const response = await fetch(urlOf(path, options.query), {
      method,
      headers: headersOf(method, body, options),
      body: body === undefined ? null : body instanceof FormData ? body : JSON.stringify(body),
      credentials: "same-origin",
      cache: options.fresh ? "no-store" : "default",
      signal,
    });
    hearServerDate(response.headers.get("Date"));
    return response;
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new Problem(0, { code: timeout.aborted ? "timeout" : "offline" });
  }
}

/** The answer's text can break off, or come too late, after its head has come. */
async function bodyOf<T>(response: Response, signal?: AbortSignal): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, { code: "offline" });
  }
}

/** One request; throws a Problem when it is refused or nobody answers. */
export async function request<T>(
  method: string,
  path: string,
  body?: unknown,
  options: RequestOptions = {},
): Promise<Answer<T>> {
  const response = await send(method, path, body, options);
  if (!response.ok) {
    const problem = await problemFrom(response);
    if (problem.status === 401) signedOutListener?.(problem);
    throw problem;
  }
  const isJson = /json/.test(response.headers.get("Content-Type") ?? "");
  const data = response.status === 204 || !isJson ? undefined : await bodyOf<T>(response, options.signal);
  return { status: response.status, data: data as T, etag: response.headers.get("ETag") };
}

type Options = RequestOptions;

export const http = {
  get: async <T>(path: string, options?: Options): Promise<T> => (await request<T>("GET", path, undefined, options)).data,
  post: async <T>(path: string, body?: unknown, options?: Options): Promise<T> =>
    (await request<T>("POST", path, body, options)).data,
  put: async <T>(path: string, body: unknown, options?: Options): Promise<T> =>
    (await request<T>("PUT", path, body, options)).data,
  patch: async <T>(path: string, body: unknown, options?: Options): Promise<T> =>
    (await request<T>("PATCH", path, body, options)).data,
  remove: async (path: string, options?: Options): Promise<void> => {
    await request<void>("DELETE", path, undefined, options);
  },
};
