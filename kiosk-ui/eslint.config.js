// Lint rules, and the borders: a feature never imports another, and shared imports no feature.
import { readdirSync } from "node:fs";
import vue from "eslint-plugin-vue";
import ts from "typescript-eslint";

const features = readdirSync(new URL("./src/features", import.meta.url));

const border = (regex, message) => ({ "no-restricted-imports": ["error", { patterns: [{ regex, message }] }] });

export default ts.config(
  { ignores: ["dist", "node_modules", "src/shared/api/schema.d.ts"] },
  ts.configs.recommended,
  vue.configs["flat/essential"],
  { files: ["**/*.vue"], languageOptions: { parserOptions: { parser: ts.parser } } },
  { rules: { "vue/multi-word-component-names": "off", "no-undef": "off" } },
  {
    files: ["src/shared/**"],
    rules: border("^(@|\\.\\.(/\\.\\.)*)/(features|app)/", "shared knows no feature"),
  },
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: border(`^@/(app/|features/(?!${feature}/))|^(\\.\\./){2,}`, "a feature imports shared and itself only"),
  })),
);
