// Reading aloud with the browser's voices. Absent voices hide the button; the idle timer rests meanwhile.
import { computed, ref, type ComputedRef } from "vue";

const LONGEST_PIECE = 120;

const voices = ref<SpeechSynthesisVoice[]>([]);
const speaking = ref(false);
const engine = typeof speechSynthesis === "undefined" ? null : speechSynthesis;

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
  engine?.cancel();
  speaking.value = false;
}

/** Reads a text from its beginning, ending whatever was being read. */
export function readAloud(text: string, lang: string): void {
  const voice = voiceFor(lang);
  stopReading();
  if (!engine || !voice) return;
  const utterances = piecesOf(text).map((piece) => {
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.95;
    utterance.onerror = () => (speaking.value = false);
    return utterance;
  });
  const last = utterances[utterances.length - 1];
  if (!last) return;
  last.onend = () => (speaking.value = false);
  speaking.value = true;
  for (const utterance of utterances) engine.speak(utterance);
}

export const useSpeech = (lang: () => string): { speaking: typeof speaking; canRead: ComputedRef<boolean> } => ({
  speaking,
  canRead: computed(() => voiceFor(lang()) !== undefined),
});
