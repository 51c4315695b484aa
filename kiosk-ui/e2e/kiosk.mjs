// The kiosk against a real server with a sample centre, in Debian's Chromium.
//   YIZHAN_URL=http://127.0.0.1:PORT YIZHAN_SAMPLE_PASSWORD=… node e2e/kiosk.mjs [words of a check's name]
// The last line is "N passed, N failed".
import { answers } from "./kiosk/answers.mjs";
import { closeBrowser, homeDocument } from "./kiosk/browser.mjs";
import { device } from "./kiosk/device.mjs";
import { duty } from "./kiosk/duty.mjs";
import { follow } from "./kiosk/follow.mjs";
import { forgetting } from "./kiosk/forgetting.mjs";
import { neverDead } from "./kiosk/neverDead.mjs";
import { ownKeys } from "./kiosk/ownKeys.mjs";
import { pairing } from "./kiosk/pairing.mjs";
import { places } from "./kiosk/places.mjs";
import { renewal } from "./kiosk/renewal.mjs";
import { saying } from "./kiosk/saying.mjs";
import { sound } from "./kiosk/sound.mjs";
import { swift } from "./kiosk/swift.mjs";
import { urgency } from "./kiosk/urgent.mjs";
import { ways } from "./kiosk/ways.mjs";
import { withdrawal } from "./kiosk/withdrawal.mjs";

const told = await homeDocument();
if (!told.has_map || !told.has_timeline) throw new Error("the sample centre has a map and a timeline, and this one says it has not");

const wanted = process.argv.slice(2).join(" ");
let passed = 0;
let failed = 0;
const checks = [
  swift, answers, ways, ownKeys, places, duty, follow, urgency, withdrawal, saying, device, forgetting, pairing, renewal, neverDead, sound,
].flat();

for (const [name, check] of checks) {
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

if (passed + failed === 0) {
  failed = 1;
  console.log(`FAILED  no check is named "${wanted}"`);
}
await closeBrowser();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
