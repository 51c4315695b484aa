// Trims the @fontsource style sheets: WOFF2 only, and `block`, so that a title never flashes in another face.
import type { Plugin } from "vite";

export function trimFonts(): Plugin {
  return {
    name: "yizhan-trim-fonts",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("@fontsource") || !/\.css($|\?)/.test(id)) return null;
      return code
        .replace(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, "")
        .replace(/font-display:\s*swap/g, "font-display: block");
    },
  };
}
