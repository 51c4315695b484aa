// Which screen stands, and the way back. A stack that is forgotten whole, so that nothing of a visitor remains.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import type { About, SayKind } from "../say/types";
import type { EntryTitle, Result } from "../types";

export type Screen =
  | { name: "attract" | "home" | "notices" | "duty" | "trouble" | "pair" }
  | { name: "ask"; text?: string }
  | { name: "answer"; entryId: string; asked?: string; queryId?: string; result?: Result; related?: EntryTitle[] }
  | { name: "cards"; asked: string; queryId: string; results: Result[] }
  | { name: "none"; asked: string; queryId: string; related: EntryTitle[]; didYouMean: string[]; offline: boolean }
  | { name: "topic"; id: string; title: string }
  | { name: "map"; plan?: string; group?: string | undefined; point?: string | undefined; stepFree?: boolean }
  | { name: "timeline"; person?: string | undefined; year?: number | undefined }
  | { name: "rate"; about?: About; entryId?: string }
  | { name: "say"; kind?: SayKind | undefined }
  | { name: "follow"; id: string }
  | { name: "help"; now: boolean };

export type ScreenName = Screen["name"];

export const useNavigation = defineStore("navigation", () => {
  const stack = ref<Screen[]>([{ name: "attract" }]);
  const screen = computed(() => stack.value[stack.value.length - 1]!);
  const canGoBack = computed(() => stack.value.length > 1);

  const go = (next: Screen): void => void stack.value.push(next);

  /** Puts a screen in place of the present one, as when an answer follows the question. */
  const replace = (next: Screen): void => {
    stack.value[stack.value.length - 1] = next;
  };

  const back = (): void => {
    if (stack.value.length > 1) stack.value.pop();
    else stack.value = [{ name: "home" }];
  };

  const home = (): void => {
    stack.value = [{ name: "home" }];
  };

  const start = (first: Screen): void => {
    stack.value = [first];
  };

  return { screen, canGoBack, go, replace, back, home, start };
});
