// Who is signed in, in which centre, and what their roles let them do. The session feature fills it; all others read it.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { http, onSignedOut, setCsrfToken } from "@/shared/api/http";
import { nameHere, type Named } from "./named";

export type Role = "admin" | "manager" | "deputy" | "lead" | "duty" | "auditor";

export interface User extends Named {
  staff_id: string;
  username: string;
  roles: Role[];
  centres: string[];
  must_change_password: boolean;
}

export interface OpenedSession {
  user: User;
  csrf_token: string;
}

/** The part of a centre that every page needs. */
export interface CentreBrief extends Named {
  id: string;
  zone: string;
  /** The language in which its own texts are written first. */
  first_language?: string;
}

/** Those who write into the log; an auditor and a bare administrator only read. */
export const WRITERS: Role[] = ["manager", "deputy", "lead", "duty"];

const CHOSEN = "yizhan.centre";

export const useSession = defineStore("session", () => {
  const user = ref<User | null>(null);
  const centre = ref<CentreBrief | null>(null);
  /** The session ended while somebody was at work: what is on the page stays there until they are back. */
  const expired = ref(false);

  /** The centres of somebody who works in several; empty for one. */
  const choices = ref<CentreBrief[]>([]);
  /** They are to say in which of them they are now. */
  const choosing = ref(false);

  const centrePath = computed(() => `/centres/${centre.value?.id ?? ""}`);
  /** The centre's name in the reader's language, where it has one in it. */
  const centreName = computed(() => nameHere(centre.value));
  const zone = computed(() => centre.value?.zone ?? "Asia/Shanghai");
  const may = (...roles: Role[]): boolean => roles.some((role) => user.value?.roles.includes(role));

  async function loadCentre(of = user.value): Promise<void> {
    const id = centre.value?.id ?? (await entered(of));
    if (choosing.value && !centre.value) return;
    if (id) centre.value = await http.get<CentreBrief>(`/centres/${id}`);
    else centre.value = (await http.get<{ items: CentreBrief[] }>("/centres")).items[0] ?? null;
  }

  /** The centre they go into: their only one, or the one they chose in this browser. */
  async function entered(of: User | null): Promise<string | undefined> {
    if (!of || of.centres.length < 2) return of?.centres[0];
    const { items } = await http.get<{ items: CentreBrief[] }>("/centres", { query: { limit: 500 } });
    choices.value = items.filter(({ id }) => of.centres.includes(id));
    const kept = choices.value.find(({ id }) => id === localStorage.getItem(CHOSEN))?.id;
    choosing.value = !kept;
    return kept;
  }

  /** Goes into a centre. Everything on the page belongs to the one before, so the console starts anew. */
  function choose(id: string): void {
    localStorage.setItem(CHOSEN, id);
    location.assign("/console");
  }

  async function opened(answer: OpenedSession): Promise<void> {
    setCsrfToken(answer.csrf_token);
    // Until they have chosen a password of their own, the server tells them nothing else.
    if (!centre.value && !answer.user.must_change_password) await loadCentre(answer.user);
    user.value = answer.user;
    expired.value = false;
  }

  async function passwordChanged(): Promise<void> {
    if (!user.value?.must_change_password) return;
    await loadCentre();
    user.value.must_change_password = false;
  }

  function closed(): void {
    setCsrfToken(null);
    user.value = null;
    centre.value = null;
    choices.value = [];
    choosing.value = false;
    localStorage.removeItem(CHOSEN);
    expired.value = false;
  }

  onSignedOut((problem) => {
    if (user.value && problem.code !== "wrong_credentials") expired.value = true;
  });

  return {
    user, centre, expired, choices, choosing, centrePath, centreName, zone,
    may, loadCentre, choose, opened, passwordChanged, closed,
  };
});
