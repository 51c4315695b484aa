// In development, answers /kiosk and /console as the real server does.
import type { Plugin } from "vite";

export function appPages(): Plugin {
  return {
    name: "yizhan-app-pages",
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const [path = "", query] = (request.url ?? "").split("?");
        const app = /^\/(kiosk|console)(\/.*)?$/.exec(path)?.[1];
        if (path === "/") request.url = "/console.html";
        else if (app) request.url = `/${app}.html${query === undefined ? "" : `?${query}`}`;
        next();
      });
    },
  };
}
