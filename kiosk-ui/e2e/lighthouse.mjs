// Lighthouse against a running server, in the Chromium that the other checks use: packaging/dev/lighthouse.
//   YIZHAN_URL=http://127.0.0.1:PORT node e2e/lighthouse.mjs
// Not among the packages of this workspace: it is large, and nothing else needs it. npx brings this very version.
import { spawnSync } from "node:child_process";

const VERSION = "12.8.2";
const LEAST = 95;
const AREAS = ["performance", "accessibility", "best-practices"];
const ADDRESS = `${process.env.YIZHAN_URL ?? "http://127.0.0.1:8080"}/kiosk`;

const run = spawnSync(
  "npx",
  [
    "--yes", `lighthouse@${VERSION}`, ADDRESS,
    "--output=json", "--quiet", "--no-enable-error-reporting",
    // A kiosk hangs on the house's own network.
    "--preset=desktop", "--screenEmulation.width=1080", "--screenEmulation.height=1920",
    `--only-categories=${AREAS.join(",")}`,
    "--chrome-flags=--headless --no-sandbox --disable-gpu",
  ],
  {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? "/usr/bin/chromium" },
  },
);
if (run.status !== 0) {
  console.error(run.stderr.trim());
  console.error("error: lighthouse did not run: see its message above; npx needs the package registry the first time");
  process.exit(1);
}

const { categories, audits } = JSON.parse(run.stdout);
let least = 100;
for (const area of AREAS) {
  const { title, score, auditRefs } = categories[area];
  const points = Math.round((score ?? 0) * 100);
  least = Math.min(least, points);
  console.log(`${title}: ${points}`);
  for (const { id, weight } of auditRefs) {
    const audit = audits[id];
    if (weight > 0 && audit.score !== null && audit.score < 0.9) {
      console.error(`  ${audit.title}: ${audit.displayValue ?? audit.score}`);
      for (const item of (audit.details?.items ?? []).slice(0, 5)) console.error(`    ${JSON.stringify(item).slice(0, 240)}`);
    }
  }
}
process.exitCode = least < LEAST ? 1 : 0;
