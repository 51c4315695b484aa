// What a refused or failed request throws: the server's problem+json, or "offline" when nobody answered.

export interface FieldError {
  pointer: string;
  code: string;
  message: string;
}

export interface Blocker {
  code: string;
  message: string;
  href?: string;
}

interface ProblemBody {
  title?: string;
  detail?: string;
  code?: string;
  errors?: FieldError[];
  blockers?: Blocker[];
  request_id?: string;
}

export class Problem extends Error {
  /** HTTP status, 0 when no answer came. */
  readonly status: number;
  /** The server's code, or `offline`, `timeout`, `http_<status>`. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: FieldError[];
  readonly blockers: Blocker[];
  /** What the administrator finds in the server's log. */
  readonly requestId: string;
  /** Seconds to wait, from Retry-After. */
  readonly retryAfter: number | null;

  constructor(status: number, body: ProblemBody, retryAfter: number | null = null) {
    super(body.detail ?? body.title ?? body.code ?? `HTTP ${status}`);
    this.name = "Problem";
    this.status = status;
    this.code = body.code ?? `http_${status}`;
    this.title = body.title ?? "";
    this.detail = body.detail ?? "";
    this.errors = body.errors ?? [];
    this.blockers = body.blockers ?? [];
    this.requestId = body.request_id ?? "";
    this.retryAfter = retryAfter;
  }

  /** True when the server could not be reached or is not able to answer now: worth trying again. */
  get unreachable(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  /** The message for one field, by its JSON pointer ("/name"). */
  field(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.message;
  }
}

/** Reads a failed answer; a body that is no problem document still gives a usable Problem. */
export async function problemFrom(response: Response): Promise<Problem> {
  const retry = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  let body: ProblemBody = {};
  if (/json/.test(response.headers.get("Content-Type") ?? "")) {
    body = (await response.json().catch(() => ({}))) as ProblemBody;
  }
  return new Problem(response.status, body, Number.isNaN(retry) ? null : retry);
}
