// One workspace, two pages. Hashed files go to /assets and are immutable; the server adds the rest.
import { fileURLToPath } from "node:url";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vitest/config";
import { trimFonts } from "./build/fonts.ts";
import { appPages } from "./build/pages.ts";
import { precompress } from "./build/precompress.ts";
import { kioskServiceWorker } from "./build/serviceWorker.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const server = `http://127.0.0.1:${process.env.YIZHAN_PORT ?? "8080"}`;

export default defineConfig({
  base: "/",
  plugins: [vue(), appPages(), kioskServiceWorker(here("./src/app/kiosk/serviceWorker.js")), precompress()],
  css: { postcss: { plugins: [trimFonts] } },
  resolve: { alias: { "@": here("./src") } },
  define: { __VUE_OPTIONS_API__: "false", __VUE_I18N_LEGACY_API__: "false" },
  server: { host: "127.0.0.1", proxy: { "/api": server, "/readyz": server } },
  build: {
    target: "es2022",
    // Nothing is inlined as a data: address, so that the Content-Security-Policy can stay strict.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { kiosk: here("./kiosk.html"), console: here("./console.html") } },
  },
  test: { environment: "jsdom", include: ["src/**/*.spec.ts"] },
});
