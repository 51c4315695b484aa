// A roster to look at, made over the API: posts with demand, people with shifts, some published, some drafted.
import { sessionOf, URL_BASE } from "./browser.mjs";

const ZONE = "+08:00";

export const addDays = (date, days) => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
/** The sample centre's date now. */
export const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
export const mondayOf = (date) => addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
export const at = (date, clock) => `${date}T${clock}:00${ZONE}`;

/** Speaks to the server as one of the sample centre's people. */
export async function speaker(username) {
  const { cookie, csrf, user } = await sessionOf(username);
  const centre = `/centres/${user.centres[0]}`;
  const send = async (method, path, body, version) => {
    const headers = { Cookie: cookie.join("="), "X-CSRF-Token": csrf, "Accept-Language": "zh-CN" };
    if (body) headers["Content-Type"] = method === "PATCH" ? "application/merge-patch+json" : "application/json";
    if (method === "POST") headers["Idempotency-Key"] = crypto.randomUUID();
    if (version !== undefined) headers["If-Match"] = `"${version}"`;
    const answer = await fetch(`${URL_BASE}/api/v1${centre}${path}`, { method, headers, body: body && JSON.stringify(body) });
    const data = answer.status === 204 ? null : await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(data)}`);
    return data;
  };
  return {
    staff: user.staff_id,
    get: (path) => send("GET", path),
    post: (path, body, version) => send("POST", path, body, version),
    patch: (path, body, version) => send("PATCH", path, body, version),
    put: (path, body) => send("PUT", path, body),
    remove: (path, version) => send("DELETE", path, undefined, version),
  };
}

const POSTS = [
  { name: "咨询台", demand: [{ from: "09:00", to: "17:30", min_staff: 1 }] },
  { name: "投诉台", demand: [{ from: "09:00", to: "17:30", min_staff: 1 }] },
  { name: "放映厅", demand: [{ from: "10:00", to: "17:00", min_staff: 1, target: 2 }] },
];

/** The posts of the checks; made once, by whoever comes first. */
export async function posts(manager) {
  const { items } = await manager.get("/posts?limit=500");
  const out = [];
  for (const post of POSTS) out.push(items.find(({ name }) => name === post.name) ?? (await manager.post("/posts", post)));
  return out;
}

export async function people(speaking) {
  const { items } = await speaking.get("/staff?limit=500");
  return Object.fromEntries(items.map((person) => [person.username ?? person.name, person]));
}

/** Every shift of a week is taken away: drafts discarded, the others cancelled. */
export async function clearWeek(lead, monday) {
  const { items } = await lead.get(`/shifts?from=${monday}&to=${addDays(monday, 7)}&limit=500`);
  for (const shift of items) {
    if (shift.status === "draft") await lead.remove(`/shifts/${shift.id}`, shift.version);
    else await lead.post(`/shifts/${shift.id}/cancel`, { reason: "重排" }, shift.version);
  }
}

/** A full week of drafts: each post with its A, the enquiry desk with a B over noon; of five people one is off each day. */
export async function fillWeek(lead, monday, ofPosts, who) {
  const [desk, complaints, film] = ofPosts;
  const people = [who.duty, who.duty2, who.deputy, who.lead, who.manager];
  for (let day = 0; day < 7; day += 1) {
    const date = addDays(monday, day);
    const of = (turn) => people[(day * 3 + turn) % people.length];
    const draft = (post, person, from, to, role = "A", more = {}) =>
      lead.post("/shifts", { post_id: post.id, staff_id: person.id, start: at(date, from), end: at(date, to), role, breaks: [], ...more });
    const first = await draft(desk, of(0), "09:00", "17:30");
    await draft(complaints, of(1), "09:00", "17:30");
    await draft(film, of(2), "10:00", "17:00");
    await draft(desk, of(3), "11:30", "13:00", "B", { backs_up: first.id });
  }
}
