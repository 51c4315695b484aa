// Puts a question to the server, or to what was kept when it is gone, and shows the screen that fits the answer.
import { defineStore } from "pinia";
import { ref } from "vue";
import { Problem } from "@/shared/api/http";
import { ask } from "../api";
import { connection } from "../offline/connection";
import { keptEntries } from "../offline/pack";
import { searchKept } from "../offline/search";
import type { Asked } from "../types";
import { useNavigation, type Screen } from "./navigation";
import { useVisitor } from "./visitor";

function screenFor(asked: string, found: Asked, offline: boolean): Screen {
  const [first] = found.results;
  const queryId = found.query_id;
  if (found.band === "answer" && first) {
    return { name: "answer", entryId: first.entry_id, asked, queryId, result: first, related: found.related };
  }
  if (found.band === "cards" && first) return { name: "cards", asked, queryId, results: found.results.slice(0, 3) };
  return { name: "none", asked, queryId, related: found.related, didYouMean: found.did_you_mean, offline };
}

export const useAsking = defineStore("asking", () => {
  const busy = ref(false);

  async function put(question: string): Promise<void> {
    const asked = question.trim();
    if (!asked || busy.value) return;
    const { language } = useVisitor();
    const navigation = useNavigation();
    const from = navigation.screen;
    busy.value = true;
    try {
      const found = await ask(asked, language);
      connection.found();
      if (navigation.screen === from) navigation.go(screenFor(asked, found, false));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.unreachable) connection.lost();
      const found = searchKept(asked, keptEntries(language));
      if (navigation.screen === from) navigation.go(screenFor(asked, found, true));
    } finally {
      busy.value = false;
    }
  }

  return { busy, put };
});
