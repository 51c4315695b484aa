// Trims the @fontsource style sheets: WOFF2 only, and `block`, so that a title never flashes in another face.

interface Declaration {
  prop: string;
  value: string;
}

interface Root {
  walkDecls(prop: RegExp, visit: (declaration: Declaration) => void): void;
}

/** A PostCSS plugin; it sees each sheet after its imports are gathered. */
export const trimFonts = {
  postcssPlugin: "yizhan-trim-fonts",
  Once(root: Root): void {
    root.walkDecls(/^(src|font-display)$/, (declaration) => {
      if (declaration.prop === "font-display") declaration.value = "block";
      else declaration.value = declaration.value.replace(/,\s*url\([^)]*\.woff\)\s*format\(["']woff["']\)/g, "");
    });
  },
};
