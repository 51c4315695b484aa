// The public notices as they stand now, in the visitor's language; the urgent ones also by their titles in the others.
import { defineStore } from "pinia";
import { computed, ref, watch } from "vue";
import { getNotices } from "../api";
import { useCentre } from "../state/centre";
import { useVisitor } from "../state/visitor";
import type { Notice } from "../types";
import { LANGUAGES } from "../words";
import { abroad, standing } from "./rules";

export const useNotices = defineStore("notices", () => {
  const visitor = useVisitor();
  const centre = useCentre();
  const items = ref<Notice[] | null>(null);
  /** Of the urgent ones, by language. */
  const others = ref<Record<string, Notice[]>>({});
  /** Of which notices, in which language, the others were read: what failed is read again with the next look. */
  let othersOf = "";

  /** Those that stand on top of every screen; one whose last day is over leaves without a server, too. */
  const urgent = computed(() => standing(items.value ?? [], centre.date));

  /** Titles of an urgent notice in the other languages, where they differ. */
  const titlesAbroad = (notice: Notice): { tag: string; title: string }[] => abroad(notice, others.value);

  async function readOthers(language: string): Promise<void> {
    const found: Record<string, Notice[]> = {};
    for (const { tag } of LANGUAGES) if (tag !== language) found[tag] = (await getNotices(tag)).filter((one) => one.urgent);
    others.value = found;
  }

  /** Reads them; throws the Problem when neither the server nor what was kept has them. */
  async function look(): Promise<void> {
    const { language } = visitor;
    const found = await getNotices(language);
    if (language !== visitor.language) return;
    const text = JSON.stringify(found);
    // Nothing on the screen moves for the same text.
    if (text !== JSON.stringify(items.value)) items.value = found;
    const wanted = `${language} ${text}`;
    if (!urgent.value.length || othersOf === wanted) return;
    await readOthers(language);
    othersOf = wanted;
  }

  watch(
    () => visitor.language,
    () => void look().catch(() => (items.value ??= [])),
  );

  return { items, urgent, titlesAbroad, look };
});
