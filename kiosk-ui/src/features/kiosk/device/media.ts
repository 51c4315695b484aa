// What the waiting picture plays: the media due now whose pictures have come, one after the other, round and round.
import { computed, onBeforeUnmount, ref, type ComputedRef } from "vue";
import { useCentre } from "../state/centre";
import { useVisitor } from "../state/visitor";
import { getMedia } from "./api";
import type { Medium } from "./types";

const LOOK_MS = 60_000;

/** Those that are due still, also when the server cannot be asked. */
export const stillDue = (media: Medium[], now: Date): Medium[] =>
  media.filter(({ until }) => until === null || Date.parse(until) > now.getTime());

/** The one behind `id`, the first behind the last or an unknown one; nothing of nothing. */
export function nextOf(media: Medium[], id: string | undefined): Medium | undefined {
  const at = media.findIndex((medium) => medium.id === id);
  return media[(at + 1) % Math.max(1, media.length)];
}

/** True when the picture is there to be shown at once. */
async function loads(address: string): Promise<boolean> {
  const image = new Image();
  image.src = address;
  return image.decode().then(
    () => true,
    () => false,
  );
}

/** The medium to show now; nothing where none is due or none loads. */
export function useMedia(): ComputedRef<Medium | null> {
  const centre = useCentre();
  const visitor = useVisitor();
  const ready = ref<Medium[]>([]);
  const current = ref<Medium | null>(null);
  const loaded = new Set<string>();
  let turn: ReturnType<typeof setTimeout> | undefined;
  let gone = false;

  function play(): void {
    clearTimeout(turn);
    if (gone) return;
    current.value = nextOf(stillDue(ready.value, centre.now), current.value?.id) ?? null;
    if (current.value) turn = setTimeout(play, current.value.seconds * 1000);
  }

  async function look(): Promise<void> {
    const listed = await getMedia(visitor.language).catch(() => null);
    if (listed === null || gone) return;
    for (const { file } of listed) if (!loaded.has(file) && (await loads(file))) loaded.add(file);
    ready.value = listed.filter(({ file }) => loaded.has(file));
    const stays = ready.value.some(({ id, file }) => id === current.value?.id && file === current.value.file);
    if (!stays) play();
  }

  void look();
  const looking = setInterval(() => void look(), LOOK_MS);
  onBeforeUnmount(() => {
    gone = true;
    clearTimeout(turn);
    clearInterval(looking);
  });
  return computed(() => current.value);
}
