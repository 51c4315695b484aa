// The places a signed-in person sees, in the rail's groups.
import { computed } from "vue";
import { useRoute } from "vue-router";
import type { NavEntry } from "@/shared/console/feature";
import { useSession } from "@/shared/console/session";
import { features } from "./features";

const GROUPS: NavEntry["group"][] = ["work", "registers", "house"];

export function useNavigation() {
  const session = useSession();
  const route = useRoute();
  const entries = computed(() =>
    features.flatMap((feature) => feature.nav).filter((entry) => !entry.roles || session.may(...entry.roles)),
  );
  const groups = computed(() =>
    GROUPS.map((group) => entries.value.filter((entry) => entry.group === group)).filter((group) => group.length > 0),
  );
  /** A page below an entry's address belongs to it: /log/2026-11-20 to /log. */
  const isHere = (entry: NavEntry): boolean => route.path === entry.to || route.path.startsWith(`${entry.to}/`);
  return { entries, groups, isHere };
}
