// The places a signed-in person sees, in the rail's groups.
import { computed } from "vue";
import type { NavEntry } from "@/shared/console/feature";
import { useSession } from "@/shared/console/session";
import { features } from "./features";

const GROUPS: NavEntry["group"][] = ["work", "registers", "house"];

export function useNavigation() {
  const session = useSession();
  const entries = computed(() =>
    features.flatMap((feature) => feature.nav).filter((entry) => !entry.roles || session.may(...entry.roles)),
  );
  const groups = computed(() =>
    GROUPS.map((group) => entries.value.filter((entry) => entry.group === group)).filter((group) => group.length > 0),
  );
  return { entries, groups };
}
