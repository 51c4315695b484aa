// Writes a .br and a .gz beside every text file of the build, so that the server only picks one.
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const TEXT = /\.(js|css|html|svg|json|webmanifest|txt)$/;
const LEAST_BYTES = 512;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

async function compressFile(path: string): Promise<void> {
  if (!TEXT.test(path) || (await stat(path)).size < LEAST_BYTES) return;
  const bytes = await readFile(path);
  const brotli = await toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
  await writeFile(`${path}.br`, brotli);
  await writeFile(`${path}.gz`, await toGzip(bytes, { level: 9 }));
}

export function precompress(): Plugin {
  let folder = "dist";
  return {
    name: "yizhan-precompress",
    apply: "build",
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    closeBundle: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const entry of entries) if (entry.isFile()) await compressFile(join(entry.parentPath, entry.name));
    },
  };
}
