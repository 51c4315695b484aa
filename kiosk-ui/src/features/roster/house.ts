// What every page of the roster needs: posts, people, and who may do what.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { nameHere } from "@/shared/console/named";
import { useSession } from "@/shared/console/session";
import * as api from "./api";
import type { Coverage, Person, Post } from "./types";

/** Whoever has one of these roles alone keeps the books and is not planned. */
const APART = ["auditor", "admin"];

export const useHouse = defineStore("roster-house", () => {
  const session = useSession();
  const posts = ref<Post[]>([]);
  const people = ref<Person[]>([]);
  const loaded = ref(false);

  const mayWrite = computed(() => session.may("manager", "deputy", "lead"));
  const mayPosts = computed(() => session.may("manager", "deputy"));
  /** The server gives all others of past presence only their own. */
  const seesAll = computed(() => session.may("manager", "deputy", "lead", "auditor", "admin"));
  const mayForce = computed(() => session.may("manager"));
  /** Auditor and administrator read; the others are rostered themselves. */
  const isRostered = computed(() => session.may("manager", "deputy", "lead", "duty"));

  const me = computed(() => session.user?.staff_id ?? "");
  const working = computed(() => people.value.filter(({ active }) => active));
  const personOf = (id: string): Person | undefined => people.value.find((person) => person.id === id);
  const postOf = (id: string): Post | undefined => posts.value.find((post) => post.id === id);
  /** Whether one would look for this person in a plan. */
  const isPlanned = ({ roles }: Person): boolean => !roles?.length || roles.some((role) => !APART.includes(role));
  /** A post's name in the reader's language, where it has one in it. */
  const postName = (id: string): string => {
    const post = postOf(id);
    return post ? nameHere(post) : "–";
  };

  /**
   * The posts that stood on the days of a coverage, as they are called now; today's until it is known. `besides`: where
   * somebody is or was to be, though the post is not there yet.
   */
  function postsIn(coverage: Coverage | null, besides: string[] = []): { id: string; name: string }[] {
    if (!coverage) return posts.value.map((post) => ({ id: post.id, name: nameHere(post) }));
    const stood = coverage.posts.map((post) => ({ id: post.post_id, name: nameHere(postOf(post.post_id) ?? post) }));
    const others = posts.value.filter(({ id }) => besides.includes(id) && !stood.some((post) => post.id === id));
    return [...stood, ...others.map((post) => ({ id: post.id, name: nameHere(post) }))];
  }

  async function load(): Promise<void> {
    [posts.value, people.value] = await Promise.all([api.listPosts(session.centrePath), api.listPeople(session.centrePath)]);
    loaded.value = true;
  }

  return {
    posts, people, loaded, mayWrite, mayPosts, seesAll, mayForce, isRostered, me, working,
    isPlanned, personOf, postOf, postName, postsIn, load,
  };
});
