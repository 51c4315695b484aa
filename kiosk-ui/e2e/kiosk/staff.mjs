// What staff do meanwhile: they publish, withdraw and answer through the same interface as the console.
import assert from "node:assert/strict";
import { URL_BASE } from "./browser.mjs";

const API = `${URL_BASE}/api/v1`;
export const CENTRE = `${API}/centres/chibi`;
export const PIN = "481526";

const people = new Map();

/** One of the sample centre's people, signed in once for all checks. */
export function staff(username) {
  if (!people.has(username)) people.set(username, signIn(username));
  return people.get(username);
}

async function signIn(username) {
  const signedIn = await fetch(`${API}/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ username, password: process.env.YIZHAN_SAMPLE_PASSWORD ?? "" }),
  });
  assert.equal(signedIn.status, 201, `${username} signs in`);
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(";")[0]).join("; ");
  const { csrf_token: token } = await signedIn.json();

  /** Gives the answer's data, null where there is none. */
  return async (method, path, body, version) => {
    const headers = { Cookie: cookie, "X-CSRF-Token": token, "Content-Type": "application/json" };
    if (method === "POST") headers["Idempotency-Key"] = crypto.randomUUID();
    if (version !== undefined) headers["If-Match"] = `"${version}"`;
    const response = await fetch(path.startsWith("http") ? path : `${CENTRE}${path}`, {
      method, headers, body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : null;
  };
}

/** Makes the browser of this context a registered touchscreen of the centre, as the console and the six digits do. */
export async function register(context, name) {
  const admin = await staff("admin");
  const { pairing_code: code } = await admin("POST", "/devices", { kind: "kiosk", name });
  const paired = await context.request.post(`${API}/devices/pair`, { data: { code } });
  assert.ok(paired.ok(), await paired.text());
  return (await paired.json()).device;
}

/** Publishes a notice; gives the record that staff have of it. */
export async function publish(notice) {
  const manager = await staff("manager");
  const draft = await manager("POST", "/notices", notice);
  return manager("POST", `/notices/${draft.id}/publish`, undefined, draft.version);
}

export async function withdrawNotice({ id, version }) {
  const manager = await staff("manager");
  return manager("POST", `/notices/${id}/withdraw`, { reason: "It is over." }, version);
}

const entryPath = (entryId) => `/packs/${entryId.replace(":", "/entries/")}`;

export const withdrawEntry = async (entryId) => (await staff("lead"))("POST", `${entryPath(entryId)}/withdraw`, { reason: "To be checked." });
export const restoreEntry = async (entryId) => (await staff("manager"))("POST", `${entryPath(entryId)}/restore`);

/** A second person approves what the first wrote. */
export async function answerQuestion(id, draft) {
  const [duty, lead] = [await staff("duty"), await staff("lead")];
  const question = await duty("GET", `/questions/${id}`);
  const answered = await duty("POST", `/questions/${id}/answer`, draft, question.version);
  return { approve: () => lead("POST", `/questions/${id}/approve`, undefined, answered.version) };
}

export async function dismissQuestion(id) {
  const duty = await staff("duty");
  const question = await duty("GET", `/questions/${id}`);
  return duty("POST", `/questions/${id}/dismiss`, { reason: "Not for a screen." }, question.version);
}
