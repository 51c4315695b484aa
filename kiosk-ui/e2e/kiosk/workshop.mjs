// A workshop before the server: once renewed, its page is another build, whose own script has another name and whose
// former one is gone, as when the files of a running server are replaced.
import http from "node:http";
import { once } from "node:events";
import { URL_BASE } from "./browser.mjs";

export const SECOND = "kiosk-second";

export async function openWorkshop() {
  const page = await (await fetch(`${URL_BASE}/kiosk`)).text();
  const first = /\/assets\/(kiosk-[\w-]+)\.js/.exec(page)[1];
  const { hostname, port } = new URL(URL_BASE);
  let renewed = false;

  const rebuilt = (text) => text.replaceAll(first, SECOND).replace(/(const VERSION = )"\w+"/, '$1"second"');

  function answer(request, response, from) {
    if (!renewed || !/html|javascript/.test(from.headers["content-type"] ?? "")) {
      response.writeHead(from.statusCode, from.headers);
      return from.pipe(response);
    }
    const parts = [];
    from.on("data", (part) => parts.push(part)).on("end", () => {
      const headers = { ...from.headers };
      for (const name of ["etag", "content-length"]) delete headers[name];
      response.writeHead(from.statusCode, headers);
      response.end(request.method === "HEAD" ? undefined : rebuilt(Buffer.concat(parts).toString("utf8")));
    });
  }

  const server = http.createServer((request, response) => {
    if (renewed && request.url.includes(first)) return response.writeHead(404).end();
    const headers = { ...request.headers, "accept-encoding": "identity" };
    if (renewed) delete headers["if-none-match"];
    const path = request.url.replaceAll(SECOND, first);
    // A connection each: one that the server closes meanwhile would lose a request.
    const to = { agent: false, hostname, port, path, method: request.method, headers };
    const inner = http.request(to, (from) => answer(request, response, from));
    inner.on("error", () => response.destroy());
    request.pipe(inner);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    base: `http://127.0.0.1:${server.address().port}`,
    renew: () => (renewed = true),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
