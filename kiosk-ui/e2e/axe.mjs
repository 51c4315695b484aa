// The accessibility rules of axe-core, in the page itself. They are brought in once for each document, which costs more
// than a run over it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules that words alone can break: names that are missing in a language, and languages that are not named. */
export const WORD_RULES = [
  "aria-command-name", "aria-dialog-name", "aria-input-field-name", "aria-toggle-field-name", "button-name",
  "document-title", "empty-heading", "html-has-lang", "html-lang-valid", "image-alt", "label", "link-name",
  "role-img-alt", "svg-img-alt", "valid-lang",
];

/** What breaks a rule, as "rule: places"; all rules unless some are named. */
export async function violations(page, rules) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  return page.evaluate(async (values) => {
    const some = values ? { runOnly: { type: "rule", values } } : {};
    const found = await window.axe.run(document, { ...some, resultTypes: ["violations"] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  }, rules);
}
