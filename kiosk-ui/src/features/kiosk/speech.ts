// Reading aloud with the browser's voices. Absent voices hide the button; the idle timer rests meanwhile.
import { computed, ref, type ComputedRef } from "vue";

const LONGEST_PIECE = 120;
/** How long a voice may take to begin. */
const BEGIN_MS = 3_000;
/** No voice is slower than that; an engine that still says it speaks has lost its way. */
const SLOWEST_MS_PER_SIGN = 500;

const voices = ref<SpeechSynthesisVoice[]>([]);
const speaking = ref(false);
const engine = typeof speechSynthesis === "undefined" ? null : speechSynthesis;
/** What is being read. Held here: a browser may throw away an utterance that nobody else holds, and with it its end. */
let reading: { utterances: SpeechSynthesisUtterance[]; since: number; mostMs: number } | null = null;

function listVoices(): void {
  voices.value = engine?.getVoices() ?? [];
}
listVoices();
engine?.addEventListener?.("voiceschanged", listVoices);

const voiceFor = (lang: string): SpeechSynthesisVoice | undefined => {
  const fold = (tag: string): string => tag.toLowerCase().replace("_", "-");
  const known = voices.value.filter((voice) => voice.localService || navigator.onLine);
  return (
    known.find((voice) => fold(voice.lang) === fold(lang)) ??
    known.find((voice) => fold(voice.lang).split("-")[0] === fold(lang).split("-")[0])
  );
};

/** Cuts a text at its sentences: long utterances are broken off by some engines. */
export function piecesOf(text: string): string[] {
  const sentences = text.match(/[^。！？.!?\n]+[。！？.!?]*/g) ?? [];
  const pieces: string[] = [];
  for (const sentence of sentences.map((piece) => piece.trim()).filter(Boolean)) {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && last.length + sentence.length <= LONGEST_PIECE) pieces[pieces.length - 1] = `${last} ${sentence}`;
    else pieces.push(sentence);
  }
  return pieces;
}

export function stopReading(): void {
  reading = null;
  engine?.cancel();
  speaking.value = false;
}

function utteranceOf(piece: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(piece);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.95;
  // One that was broken off tells so late, when the next may be read already.
  const over = (): void => {
    if (reading?.utterances.at(-1) === utterance) stopReading();
  };
  utterance.onend = over;
  utterance.onerror = over;
  return utterance;
}

/** Reads a text from its beginning, ending whatever was being read. */
export function readAloud(text: string, lang: string): void {
  const voice = voiceFor(lang);
  stopReading();
  if (!engine || !voice) return;
  const utterances = piecesOf(text).map((piece) => utteranceOf(piece, voice));
  if (!utterances.length) return;
  reading = { utterances, since: performance.now(), mostMs: BEGIN_MS + text.length * SLOWEST_MS_PER_SIGN };
  speaking.value = true;
  for (const utterance of utterances) engine.speak(utterance);
}

/** Whether a text is being read at `now`, by the engine's own word: its events may never come, and it may get stuck. */
export function isReading(now: number): boolean {
  if (!reading || !engine) return false;
  const took = now - reading.since;
  const goesOn = took < reading.mostMs && (took < BEGIN_MS || engine.speaking || engine.pending);
  if (!goesOn) stopReading();
  return goesOn;
}

export const useSpeech = (lang: () => string): { speaking: typeof speaking; canRead: ComputedRef<boolean> } => ({
  speaking,
  canRead: computed(() => voiceFor(lang()) !== undefined),
});
