// The console against the real server with a fresh sample centre, in Debian's Chromium.
//   YIZHAN_URL=http://127.0.0.1:PORT YIZHAN_SAMPLE_PASSWORD=… node e2e/console.mjs [words of a check's name]
// The checks run in order: the day is written first and closed later. The last line is "N passed, N failed".
import { closeBrowser } from "./console/browser.mjs";
import { closing } from "./console/closing.mjs";
import { handovers } from "./console/handover.mjs";
import { house } from "./console/house.mjs";
import { leaves } from "./console/leave.mjs";
import { log } from "./console/log.mjs";
import { manager } from "./console/manager.mjs";
import { english, printing } from "./console/paper.mjs";
import { people } from "./console/people.mjs";
import { questions } from "./console/questions.mjs";
import { roster } from "./console/roster.mjs";
import { rota } from "./console/rota.mjs";
import { screens } from "./console/screens.mjs";
import { session } from "./console/session.mjs";
import { wide } from "./console/wide.mjs";

const wanted = process.argv.slice(2).join(" ");
let passed = 0;
let failed = 0;

for (const [name, check] of [...session, ...log, ...house, ...closing, ...questions, ...manager, ...roster, ...rota, ...leaves, ...handovers, ...people, ...english, ...wide, ...printing, ...screens]) {
  if (wanted && !name.includes(wanted)) continue;
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  try {
    await check();
    passed += 1;
    console.log(`ok      ${name} (${seconds()})`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name} (${seconds()})\n${String(error.stack ?? error).replace(/^/gm, "        ")}`);
  }
}

await closeBrowser();
if (passed + failed === 0) {
  failed += 1;
  console.log(`FAILED  no check's name holds "${wanted}"`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
