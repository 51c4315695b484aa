// A record while it is edited. What others change meanwhile comes into the fields that nobody touched here, and is named
// where something was typed: the typing stays, and saving again is done knowing of it.
import { computed, ref, watch, type ComputedRef, type Ref } from "vue";
import { Problem } from "@/shared/api/http";

export interface Editing<F> {
  /** Touched fields that others changed since the form was filled. */
  changed: Ref<(keyof F & string)[]>;
  /** Whether anything differs from what the server last told. */
  touched: ComputedRef<boolean>;
  /** The form as the server tells it now: after it was saved, or to give up what was typed. */
  restore: () => void;
}

/** `form` is filled already, perhaps with a draft; `told` makes a fresh form of the record as the server last told it. */
export function useEditing<F extends object>(form: F, told: () => F): Editing<F> {
  const text = (value: unknown): string => JSON.stringify(value);
  const copy = (): F => JSON.parse(text(told())) as F;
  const known = ref(copy()) as Ref<F>;
  const changed = ref([]) as Ref<(keyof F & string)[]>;
  const fieldsOf = (): (keyof F & string)[] => Object.keys(known.value) as (keyof F & string)[];
  const differs = (field: keyof F): boolean => text(form[field]) !== text(known.value[field]);
  const touched = computed(() => fieldsOf().some(differs));

  function hear(): void {
    const before = known.value;
    const now = copy();
    const typed = fieldsOf().filter(differs);
    for (const field of fieldsOf()) if (!typed.includes(field)) form[field] = now[field];
    const theirs = typed.filter((field) => text(now[field]) !== text(before[field]) && text(now[field]) !== text(form[field]));
    const still = changed.value.filter((field) => typed.includes(field) && text(now[field]) !== text(form[field]));
    changed.value = [...new Set([...still, ...theirs])];
    known.value = copy();
  }
  watch(() => text(told()), hear, { flush: "sync" });

  function restore(): void {
    known.value = copy();
    Object.assign(form, copy());
    changed.value = [];
  }
  return { changed, touched, restore };
}

/** Whether somebody else changed the record since it was read. */
export const isStale = (problem: unknown): boolean => problem instanceof Problem && problem.status === 412;
