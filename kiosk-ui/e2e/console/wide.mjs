// Every page with the widest names: a long surname without a place to break, wherever the server says a name.
import assert from "node:assert/strict";
import { DESK, leave, move, PHONE, signedIn, TABLET, tooWide, ZOOMED } from "./browser.mjs";
import * as data from "./rosterData.mjs";

const SURNAME = "Wolfeschlegelsteinhausenbergerdorff";
const LAST_MONDAY = data.addDays(data.mondayOf(data.today()), -7);
const NAMES = new Set(["name", "name_en", "title"]);

/** The answer with the surname behind every name in it. */
function widened(value) {
  if (Array.isArray(value)) return value.map(widened);
  if (!value || typeof value !== "object") return value;
  const wide = ([key, one]) => [key, NAMES.has(key) && typeof one === "string" && one ? `${one} ${SURNAME}` : widened(one)];
  return Object.fromEntries(Object.entries(value).map(wide));
}

/** What the real server answers to reading reaches the page with wide names; packs are asked for by theirs. */
const widen = (page) =>
  page.route(/\/api\/v1\/(?!.*(events|kiosk\/packs))/, async (route) => {
    if (route.request().method() !== "GET") return route.continue();
    const response = await route.fetch();
    const isData = response.ok() && /json/.test(response.headers()["content-type"] ?? "");
    return route.fulfill({ response, ...(isData ? { json: widened(await response.json()) } : {}) });
  });

let house;

/** Two weeks with everybody in them, a leave that waits for an answer, a handover that waits for signatures; made once. */
async function fill() {
  const [manager, lead, duty] = [await data.speaker("manager"), await data.speaker("lead"), await data.speaker("duty")];
  const who = await data.people(manager);
  const [posts, far] = [await data.posts(manager), data.addDays(data.today(), 120)];
  for (const monday of [LAST_MONDAY, data.addDays(LAST_MONDAY, 7)]) {
    await data.clearWeek(lead, monday);
    await data.fillWeek(lead, monday, posts, who);
    const week = { from: data.at(monday, "00:00"), to: data.at(data.addDays(monday, 7), "00:00") };
    await manager.post("/shifts/publish", { ...week, force_reason: "看长名字" });
  }
  await duty.post("/leaves", { kind: "personal", from: data.at(far, "00:00"), to: data.at(far, "12:00"), reason: "家里有事", substitute_id: who.duty2.id });
  await manager.post("/staff-handovers", {
    staff_id: who.deputy.id, kind: "transfer", taker_id: who.duty2.id, supervisor_id: who.lead.id, last_day: data.addDays(data.today(), 60), items: [{ what: "讲解器 12 台", note: "充电柜二号" }],
  });
  return { manager, duty: who.duty };
}

async function pages() {
  const { manager, duty } = await (house ??= fill());
  const handovers = await manager.get("/staff-handovers?limit=1");
  return [
    "/log/today", "/days", "/people", `/people/${duty.id}`, `/handovers/new?staff=${duty.id}`, "/devices", "/centre", "/account", "/audit",
    "/roster", "/roster?rows=people", "/roster/day", "/roster/posts", "/roster/rota", "/roster/rota?reach=month", `/roster/attendance?month=${LAST_MONDAY.slice(0, 7)}`, "/roster/badges",
    "/shifts", "/clock", "/leaves", "/leaves/all", "/leaves/totals", "/leaves/new", "/inbox", "/handovers", ...handovers.items.map(({ id }) => `/handovers/${id}`),
    "/questions/queue", "/questions/entries", "/questions/usage", "/voices/calls", "/voices/complaints", "/voices/suggestions", "/voices/ratings",
    "/notices", "/notices/new?kind=charges", "/screens",
  ];
}

const SIZES = [["desk", DESK, "en"], ["tablet", TABLET, "zh-CN"], ["zoomed", ZOOMED, "en"], ["phone", PHONE, "en"]];

export const wide = SIZES.map(([size, viewport, language]) => [
  `the longest names fit on every page: ${size}, ${language}`,
  async () => {
    const page = await signedIn("manager", { viewport, language, path: "/account" });
    await widen(page);
    for (const path of await pages()) {
      await move(page, path);
      await page.locator(".waiting").waitFor({ state: "detached" });
      assert.equal(await tooWide(page), "", path);
    }
    await page.unrouteAll({ behavior: "ignoreErrors" }); // an answer still under way is nobody's concern any more
    await leave(page);
  },
]);
