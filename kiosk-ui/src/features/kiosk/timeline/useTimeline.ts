// What the timeline shows, the person chosen and what touched that life. The choice is kept with the screen, for the way back.
import { computed, ref, watch } from "vue";
import { getEntry, getTimeline } from "../api";
import { keptEntries, packReads } from "../offline/pack";
import { useNavigation, type Screen } from "../state/navigation";
import { useVisitor } from "../state/visitor";
import type { Entry, Result } from "../types";
import type { Timeline, TimelineItem } from "./types";
import { blocksOf, eventsOf, livesOf, redCliffsOf, spanOf, type Dated, type Told } from "./years";

const tellingOf = (entry: Entry | Result): Told => ({
  related: ("related" in entry ? (entry.related ?? []) : []).map(({ entry_id }) => entry_id),
  text: `${entry.answer} ${entry.more ?? ""}`,
});

export function useTimeline() {
  const navigation = useNavigation();
  const visitor = useVisitor();
  const choice = navigation.screen as Extract<Screen, { name: "timeline" }>;
  const timeline = ref<Timeline | null>(null);
  const missing = ref(false);
  const ofPerson = ref<Told>();
  /** Whether the person's own entry was read, or cannot be: until then nobody knows that no event is theirs. */
  const heard = ref(false);

  watch(
    () => visitor.language,
    async (language) => {
      const read = await getTimeline(language).catch(() => null);
      if (visitor.language !== language) return;
      timeline.value = read ?? timeline.value;
      missing.value = !timeline.value?.items.length;
    },
    { immediate: true },
  );

  const ready = computed(() => (timeline.value?.items.length ? timeline.value : null));
  const eras = computed(() => ready.value?.eras ?? []);
  const span = computed(() => (ready.value ? spanOf(ready.value) : { first: 0, last: 0 }));
  const blocks = computed(() => (ready.value ? blocksOf(ready.value) : []));
  const lives = computed(() => (ready.value ? livesOf(ready.value, span.value) : []));
  const redCliffs = computed(() => redCliffsOf(blocks.value));
  const person = computed(() => lives.value.find(({ item }) => item.entry_id === choice.person)?.item);
  /** What the kiosk has read in advance; a phone has only the entry of the person. */
  const told = computed(() => {
    const known = packReads.value ? keptEntries(visitor.language) : [];
    return new Map(known.flatMap(({ title, entry }) => (entry ? [[title.entry_id, tellingOf(entry)]] : [])));
  });
  const lit = computed(() => {
    const one = person.value;
    if (!one) return new Set<string>();
    return eventsOf(one, blocks.value, (id) => (id === one.entry_id ? ofPerson.value : told.value.get(id)));
  });

  watch(
    [() => choice.person, () => visitor.language],
    async ([id, language]) => {
      ofPerson.value = undefined;
      heard.value = false;
      const entry = id ? await getEntry(id, language).catch(() => null) : null;
      if (choice.person !== id) return;
      ofPerson.value = entry ? tellingOf(entry) : undefined;
      heard.value = true;
    },
    { immediate: true },
  );

  const choose = (item: TimelineItem): void => {
    choice.person = choice.person === item.entry_id ? undefined : item.entry_id;
  };
  const open = (item: TimelineItem | Dated): void => {
    if (item.kind !== "person") choice.year = item.year ?? undefined;
    navigation.go({ name: "answer", entryId: item.entry_id });
  };

  return { choice, missing, ready, eras, span, blocks, lives, redCliffs, person, lit, heard, choose, open };
}
