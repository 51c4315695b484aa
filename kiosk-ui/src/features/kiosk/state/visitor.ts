// What the visitor before the screen chose: language, larger text, contrast, low reach. Forgotten with the visitor.
import { defineStore } from "pinia";
import { ref, watchEffect } from "vue";
import { useLanguage } from "@/shared/i18n";
import { FIRST_LANGUAGE, i18n, LANGUAGES } from "../words";

export const useVisitor = defineStore("visitor", () => {
  const language = ref(FIRST_LANGUAGE);
  const large = ref(false);
  const contrast = ref(false);
  const low = ref(false);

  watchEffect(() => {
    useLanguage(i18n, language.value);
    const root = document.documentElement;
    root.dataset.text = large.value ? "large" : "normal";
    root.dataset.contrast = contrast.value ? "high" : "normal";
    root.dataset.reach = low.value ? "low" : "normal";
  });

  /** Takes a language of ours; an unknown tag is left alone. */
  const speak = (tag: string): void => {
    if (LANGUAGES.some((known) => known.tag === tag)) language.value = tag;
  };

  const forget = (): void => {
    language.value = FIRST_LANGUAGE;
    large.value = contrast.value = low.value = false;
  };

  return { language, large, contrast, low, speak, forget };
});
