// The bell that calls the desk: two tones, made here, so that no file has to be there first.
import { ref } from "vue";

const TONES = [880, 660];
const TONE_SECONDS = 0.34;
const LOUD = 0.22;
const EVERY_MS = 4_000;
const GESTURES = ["pointerdown", "keydown"] as const;

let context: AudioContext | null = null;
let timer: ReturnType<typeof setInterval> | undefined;

/** Whether this page has been touched, so that the browser lets it sound. */
export const unlocked = ref(false);

async function unlock(): Promise<void> {
  context ??= new AudioContext();
  await context.resume();
  unlocked.value = context.state === "running";
  if (unlocked.value) GESTURES.forEach((gesture) => window.removeEventListener(gesture, tryUnlock));
}

const tryUnlock = (): void => void unlock().catch(() => undefined);

/** Waits for the first touch or key. */
export function waitForGesture(): void {
  if (unlocked.value || !("AudioContext" in window)) return;
  // Whoever signed in has touched the page already.
  if (navigator.userActivation?.hasBeenActive) tryUnlock();
  GESTURES.forEach((gesture) => window.addEventListener(gesture, tryUnlock));
}

function strike(): void {
  if (context?.state !== "running") return;
  TONES.forEach((pitch, index) => {
    const tone = new OscillatorNode(context!, { type: "triangle", frequency: pitch });
    const loudness = new GainNode(context!, { gain: 0 });
    const start = context!.currentTime + index * TONE_SECONDS;
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(LOUD, start + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + TONE_SECONDS);
    tone.connect(loudness).connect(context!.destination);
    tone.start(start);
    tone.stop(start + TONE_SECONDS);
  });
}

/** Rings at once and then again and again, until told otherwise. */
export function ring(on: boolean): void {
  clearInterval(timer);
  timer = undefined;
  if (!on) return;
  strike();
  timer = setInterval(strike, EVERY_MS);
}
