// Every page with the widest names: a long surname without a place to break, wherever the server says a name.
import assert from "node:assert/strict";
import { DESK, leave, move, PHONE, signedIn, TABLET, tooWide, ZOOMED } from "./browser.mjs";
import * as data from "./rosterData.mjs";

const SURNAME = "Wolfeschlegelsteinhausenbergerdorff";
const NAMES = new Set(["name", "name_en", "title"]);

/** The answer with the surname behind every name in it. */
function widened(value) {
  if (Array.isArray(value)) return value.map(widened);
  if (!value || typeof value !== "object") return value;
  const wide = ([key, one]) => [key, NAMES.has(key) && typeof one === "string" && one ? `${one} ${SURNAME}` : widened(one)];
  return Object.fromEntries(Object.entries(value).map(wide));
}

/** What the real server answers to reading reaches the page with wide names. */
const widen = (page) =>
  page.route(/\/api\/v1\/(?!.*events)/, async (route) => {
    if (route.request().method() !== "GET") return route.continue();
    const response = await route.fetch();
    const isData = response.ok() && /json/.test(response.headers()["content-type"] ?? "");
    return route.fulfill({ response, ...(isData ? { json: widened(await response.json()) } : {}) });
  });

async function pages() {
  const manager = await data.speaker("manager");
  const { duty } = await data.people(manager);
  const handovers = await manager.get("/staff-handovers?limit=1");
  return [
    "/log/today", "/days", "/people", `/people/${duty.id}`, `/people/${duty.id}/going`, "/devices", "/centre", "/account", "/audit",
    "/roster", "/roster?rows=people", "/roster/day", "/roster/posts", "/roster/rota", "/roster/rota?reach=month", "/roster/attendance", "/roster/badges",
    "/shifts", "/clock", "/leaves", "/leaves/all", "/leaves/totals", "/leaves/new", "/inbox", "/handovers", ...handovers.items.map(({ id }) => `/handovers/${id}`),
    "/questions/queue", "/questions/entries", "/questions/usage", "/voices/calls", "/voices/complaints", "/voices/suggestions", "/voices/ratings",
    "/notices", "/notices/showing", "/screens",
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
