// A visitor at a screen, over HTTP: no account, only what anybody may do.
import { URL_BASE } from "./browser.mjs";

async function post(path, body) {
  const answer = await fetch(`${URL_BASE}/api/v1${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  return answer.json();
}

export const leaveQuestion = (q, lang = "zh-CN") => post("/kiosk/questions", { q, lang, centre: "chibi" });
export const ask = (q, lang = "zh-CN") => post("/kiosk/ask", { q, lang, centre: "chibi" });
