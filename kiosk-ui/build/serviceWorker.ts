// Writes sw-kiosk.js: the service worker with the list of the kiosk's files, and a version that follows from them.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin, Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

const ENTRY = "kiosk";

/** All chunks that the kiosk's page can load, with their style sheets and pictures. */
function filesOf(bundle: Bundle): string[] {
  const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === "chunk");
  const files = new Set<string>();
  const waiting = chunks.filter((chunk) => chunk.isEntry && chunk.name === ENTRY).map((chunk) => chunk.fileName);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = bundle[name];
    if (files.has(name) || chunk?.type !== "chunk") continue;
    files.add(name);
    waiting.push(...chunk.imports, ...chunk.dynamicImports);
    const { importedAssets, importedCss } = (chunk as Chunk & { viteMetadata?: Record<string, Set<string>> }).viteMetadata ?? {};
    for (const asset of [...(importedAssets ?? []), ...(importedCss ?? [])]) files.add(asset);
  }
  return [...files].sort();
}

/** A face, or a style sheet of nothing but faces: a kiosk keeps them all, a phone those that it has used. */
function isOfFaces(name: string, bundle: Bundle): boolean {
  if (name.endsWith(".woff2")) return true;
  const file = bundle[name];
  return name.endsWith(".css") && file?.type === "asset" && /^(\s*(\/\*[^*]*\*\/)?\s*@font-face\s*\{[^}]*\})+\s*$/.test(String(file.source));
}

export function kioskServiceWorker(source: string): Plugin {
  return {
    name: "yizhan-kiosk-service-worker",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const names = filesOf(bundle);
      const fonts = Object.keys(bundle).filter((name) => isOfFaces(name, bundle)).sort();
      const shell = names.filter((name) => !fonts.includes(name));
      const version = createHash("sha256").update(shell.join("\n")).digest("hex").slice(0, 12);
      const list = (files: string[]): string => JSON.stringify(files.map((name) => `/${name}`));
      const code = readFileSync(source, "utf8")
        .replace('"__SHELL__"', list(shell))
        .replace('"__FONTS__"', list(fonts))
        .replace("__VERSION__", version);
      this.emitFile({ type: "asset", fileName: "sw-kiosk.js", source: code });
    },
  };
}
