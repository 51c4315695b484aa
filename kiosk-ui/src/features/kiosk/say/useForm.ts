// A form on the screen: its values, the field being typed into, and the keys. All of it lives in this component only
// and goes with it: nothing that a visitor types here is kept anywhere.
import { computed, onBeforeUnmount, reactive, ref, watch } from "vue";
import { firstMode, type Mode } from "../input/modes";
import { useTyping } from "../input/useTyping";
import { clipped, fieldsOf, missingIn, type Field, type FormKind, type Values } from "./fields";

const TYPED: Field["kind"][] = ["text", "plain", "figures"];

export function useForm(kind: FormKind, language: () => string) {
  const values = reactive<Values>({});
  const active = ref("");
  const typing = useTyping("english");
  const fields = computed(() => fieldsOf(kind, values));
  const typed = computed(() => fields.value.filter((field) => TYPED.includes(field.kind)));
  const field = computed(() => typed.value.find(({ name }) => name === active.value));
  const missing = computed(() => missingIn(fields.value, values));
  const isLast = computed(() => typed.value.at(-1)?.name === active.value);
  /** A language's own marks would be no use in an address or a number. */
  const plain = computed(() => field.value?.kind !== "text");

  function append(text: string): void {
    if (field.value) values[field.value.name] = clipped((values[field.value.name] ?? "") + text, field.value.most);
  }

  // Whatever becomes text goes into the field at once; letters of a character to come stay with the keys.
  watch(
    typing.state,
    ({ text, letters }) => {
      if (!text) return;
      append(text);
      typing.state.value = { text: "", letters };
    },
    { flush: "sync" },
  );

  function modeFor(next: Field): Mode {
    if (next.kind === "figures") return "figures";
    return next.kind === "text" ? firstMode(language()) : "english";
  }

  watch(language, () => {
    if (field.value) typing.mode.value = modeFor(field.value);
  });

  /** Letters begun in the field before are left there as they stand. */
  function activate(name: string): void {
    if (name === active.value) return;
    typing.settle();
    typing.clear();
    active.value = name;
    if (field.value) typing.mode.value = modeFor(field.value);
  }

  function next(): void {
    const at = typed.value.findIndex(({ name }) => name === active.value);
    const following = typed.value[at + 1];
    if (following) activate(following.name);
  }

  function key(sign: string): void {
    const [first] = typing.choices.value;
    if (sign === " " && typing.state.value.letters && first) typing.choose(first);
    else typing.press(sign);
  }

  function erase(): void {
    if (typing.state.value.letters) typing.erase();
    else if (field.value) values[field.value.name] = [...(values[field.value.name] ?? "")].slice(0, -1).join("");
  }

  function wipe(): void {
    typing.clear();
    for (const name of Object.keys(values)) delete values[name];
  }

  /** Commits what is still letters, so that it is sent as it stands. */
  function settle(): void {
    typing.settle();
    typing.clear();
  }

  onBeforeUnmount(wipe);

  return { values, active, typing, fields, field, missing, isLast, plain, activate, next, key, erase, wipe, settle };
}
