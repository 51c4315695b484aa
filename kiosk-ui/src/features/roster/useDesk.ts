// What the desk's clock shows: who works today and where they are, as the server tells it; the names that were kept as long as it does not.
import { computed, onBeforeUnmount, onMounted, ref } from "vue";
import { shownLanguage } from "@/shared/console/language";
import * as api from "./api";
import { deskKept, emptyPosts, namedIn, peopleAtDesk } from "./desk";
import type { Desk } from "./types";

const LOOK_MS = 20_000;

export function useDesk() {
  const kept = deskKept()!;
  const told = ref<Desk | null>(null);

  /** A desk that is not paired, or a server that does not answer, leaves the names as they were kept. */
  async function look(): Promise<void> {
    told.value = await api.readDesk(kept.centre).catch(() => told.value);
  }
  const people = computed(() => peopleAtDesk(kept, told.value, shownLanguage.value));
  const posts = computed(() => (told.value?.posts ?? kept.posts).map((post) => ({ id: post.id, name: namedIn(kept.posts, post, shownLanguage.value) })));
  const empty = computed(() => emptyPosts(told.value, posts.value));

  let looking: ReturnType<typeof setInterval> | undefined;
  onMounted(() => {
    void look();
    looking = setInterval(() => void look(), LOOK_MS);
  });
  onBeforeUnmount(() => clearInterval(looking));
  return { kept, people, posts, empty, look };
}
