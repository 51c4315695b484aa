// Keeps the kiosk's page and files. The build puts the real lists in; the page itself keeps the content it reads.
/* global self, caches, clients */
const SHELL = "__SHELL__";
const FONTS = "__FONTS__";
const VERSION = "__VERSION__";

const CACHE = `yizhan-kiosk-${VERSION}`;
const FILES = "yizhan-kiosk-files";
const PAGE = "/kiosk";
const PAGE_WAIT_MS = 4000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      await cache.addAll([PAGE, ...SHELL]);
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const isOther = (name) => name.startsWith("yizhan-kiosk-") && !/-(content|files)$/.test(name) && name !== CACHE;
      // The newest of them stays: a page that stands open still belongs to it.
      for (const name of (await caches.keys()).filter(isOther).slice(0, -1)) await caches.delete(name);
      await clients.claim();
    })(),
  );
});

/** The page: from the server when it answers in time, else the kept one, which belongs to the kept files. */
async function page(request) {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PAGE_WAIT_MS) });
    if (!response.ok) throw new Error(String(response.status));
    return response;
  } catch {
    return (await (await caches.open(CACHE)).match(PAGE)) ?? Response.error();
  }
}

/** Files with a hash in their name never change: kept once, used always. */
async function file(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) (await caches.open(FILES)).put(request, response.clone());
  return response;
}

self.addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.method !== "GET") return;
  if (event.request.mode === "navigate" && pathname === PAGE) event.respondWith(page(event.request));
  else if (pathname.startsWith("/assets/") || pathname === "/favicon.svg") event.respondWith(file(event.request));
});

self.addEventListener("message", (event) => {
  if (event.data !== "keep-fonts") return;
  event.waitUntil(
    (async () => {
      const cache = await caches.open(FILES);
      for (const font of FONTS) if (!(await cache.match(font))) await cache.add(font).catch(() => undefined);
    })(),
  );
});
