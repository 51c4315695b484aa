// Voice input where the browser really offers it. Some have it by name only: the first failure hides it for good.
import { ref } from "vue";

interface Recognition {
  lang: string;
  interimResults: boolean;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
}

const MEMORY = "yizhan.voice";
const HARMLESS = ["no-speech", "aborted"];
const scope = globalThis as unknown as Record<string, (new () => Recognition) | undefined>;
const Engine = scope.SpeechRecognition ?? scope.webkitSpeechRecognition;

const offered = ref(!!Engine && globalThis.localStorage?.getItem(MEMORY) !== "failed");
const listening = ref(false);
const failed = ref(false);
let running: Recognition | null = null;

export function stopListening(): void {
  running?.abort();
  running = null;
  listening.value = false;
}

/** Listens once and hands over what was understood. */
export function listen(lang: string, heard: (text: string) => void): void {
  if (!Engine || running) return stopListening();
  const recognition = new Engine();
  recognition.lang = lang;
  recognition.interimResults = false;
  recognition.onresult = ({ results }) => heard(results[0]?.[0]?.transcript ?? "");
  recognition.onerror = ({ error }) => {
    if (HARMLESS.includes(error)) return;
    offered.value = false;
    failed.value = true;
    localStorage.setItem(MEMORY, "failed");
  };
  recognition.onend = stopListening;
  running = recognition;
  failed.value = false;
  listening.value = true;
  recognition.start();
}

export const useVoice = () => ({ offered, listening, failed });
