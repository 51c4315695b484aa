// All browser checks against a running server with the sample centre; the last line is "N passed, N failed".
//   YIZHAN_URL=http://127.0.0.1:PORT YIZHAN_SAMPLE_PASSWORD=… npm run e2e [kiosk|console]
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const wanted = process.argv[2];
const suites = ["kiosk", "console"].filter((suite) => !wanted || wanted === suite);
if (!suites.length) throw new Error(`no suite is named "${wanted}"`);
const sum = { passed: 0, failed: 0 };

/** Runs one suite, passes its lines on and adds its counts; a suite that ends without counting has failed. */
async function run(suite) {
  const path = fileURLToPath(new URL(`./${suite}.mjs`, import.meta.url));
  const child = spawn(process.execPath, [path], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("close", resolve));
  let counted = null;
  for await (const line of createInterface({ input: child.stdout })) {
    counted = /^(\d+) passed, (\d+) failed$/.exec(line) ?? counted;
    if (!/^\d+ passed, \d+ failed$/.test(line)) console.log(`${suite}: ${line}`);
  }
  await ended;
  sum.passed += Number(counted?.[1] ?? 0);
  sum.failed += Number(counted?.[2] ?? 1);
}

for (const suite of suites) await run(suite);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
