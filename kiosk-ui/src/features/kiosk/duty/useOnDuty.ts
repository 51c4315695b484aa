// Who is on duty now, read again and again while somebody looks; without a server what was told last, with its time.
import { computed, onBeforeUnmount, onMounted, ref, watch } from "vue";
import { Problem } from "@/shared/api/http";
import { getOnDuty } from "../api";
import { connection } from "../offline/connection";
import { useCentre } from "../state/centre";
import { useVisitor } from "../state/visitor";
import { isOld, leadFirst, ofToday } from "./rules";
import type { OnDuty } from "./types";

const EVERY_MS = 20_000;

export function useOnDuty() {
  const visitor = useVisitor();
  const centre = useCentre();
  const told = ref<OnDuty | null>(null);
  /** The first look is over, whatever it brought. */
  const looked = ref(false);
  let timer: ReturnType<typeof setInterval> | undefined;

  async function look(): Promise<void> {
    const { language } = visitor;
    try {
      const found = await getOnDuty(language);
      if (visitor.language === language) told.value = found;
    } catch (error) {
      // What stands there stays; the page says of when it is.
      if (!(error instanceof Problem)) throw error;
    } finally {
      looked.value = true;
    }
  }

  const known = computed(() => ofToday(told.value, centre.now, centre.zone));
  const people = computed(() => leadFirst(known.value?.items ?? []));
  /** The instant of which the list tells, where it is not this moment. */
  const asOf = computed(() =>
    known.value && (!connection.online.value || isOld(known.value, centre.now)) ? known.value.at : null,
  );

  watch([() => visitor.language, connection.online], () => void look());
  onMounted(() => {
    void look();
    timer = setInterval(() => !document.hidden && connection.online.value && void look(), EVERY_MS);
  });
  onBeforeUnmount(() => clearInterval(timer));

  return { looked, known, people, asOf };
}
