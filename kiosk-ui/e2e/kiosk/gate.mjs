// A door before the server: open it passes everything on, shut nobody answers, as when the server is killed.
import net from "node:net";
import { once } from "node:events";
import { URL_BASE } from "./browser.mjs";

export async function openGate() {
  const { hostname, port } = new URL(URL_BASE);
  const sockets = new Set();
  let server;
  let own = 0;

  const track = (socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket));
    return socket;
  };
  const open = async () => {
    server = net.createServer((visitor) => {
      const inner = track(net.connect(Number(port), hostname));
      track(visitor).pipe(inner).pipe(visitor);
    });
    server.listen(own, "127.0.0.1");
    await once(server, "listening");
    own = server.address().port;
  };
  const shut = async () => {
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };

  await open();
  return { open, shut, base: () => `http://127.0.0.1:${own}` };
}
