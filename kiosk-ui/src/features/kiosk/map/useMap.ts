// What the map screen shows: plan, group, chosen point and the way there. The choice is kept with the screen, for the way back.
import { computed, reactive, ref, watch } from "vue";
import { getMap } from "../api";
import { useNavigation, type Screen } from "../state/navigation";
import { useVisitor } from "../state/visitor";
import { GROUPS, groupsIn } from "./kinds";
import { nearestOf, wayTo } from "./routes";
import type { CentreMap, Plan, Point } from "./types";

type MapChoice = Extract<Screen, { name: "map" }>;

export function useMap() {
  const navigation = useNavigation();
  const visitor = useVisitor();
  const map = ref<CentreMap | null>(null);
  const missing = ref(false);
  // Leaving the screen puts another in its place before this one is gone: the choice is held here.
  const choice = reactive(navigation.screen) as MapChoice;

  watch(
    () => visitor.language,
    async (language) => {
      const read = await getMap(language).catch(() => null);
      if (visitor.language !== language) return;
      map.value = read ?? map.value;
      missing.value = !map.value?.plans.length;
    },
    { immediate: true },
  );

  const plans = computed(() => map.value?.plans ?? []);
  const here = computed(() => map.value?.here ?? null);
  const plan = computed<Plan | null>(() => {
    const wanted = choice.plan ?? here.value?.plan;
    return plans.value.find(({ id }) => id === wanted) ?? plans.value[0] ?? null;
  });
  const groups = computed(() => (plan.value ? groupsIn(plan.value) : []));
  const group = computed(() => GROUPS.find(({ key }) => key === choice.group));
  const points = computed(() => (plan.value?.points ?? []).filter(({ kind }) => kind !== "here"));
  const listed = computed(() => points.value.filter(({ kind }) => !group.value || group.value.kinds.includes(kind)));
  const point = computed(() => points.value.find(({ id }) => id === choice.point));
  /** A chosen point stays on the plan when another group is looked for. */
  const shown = computed(() => points.value.filter((one) => listed.value.includes(one) || one === point.value));
  const way = computed(() =>
    plan.value && point.value ? wayTo(plan.value, point.value.id, here.value, !!choice.stepFree) : null,
  );

  const choose = (one: Point): void => {
    choice.point = one.id;
  };
  const turnTo = (id: string): void => {
    choice.plan = id;
    choice.point = choice.group = undefined;
  };
  /** Shows a group only, and the way to its nearest; the same again shows everything. */
  const look = (key: string): void => {
    choice.group = choice.group === key ? undefined : key;
    if (!group.value || !plan.value) return;
    choice.point = nearestOf(plan.value, group.value.kinds, here.value, !!choice.stepFree)?.id;
  };
  const turnStepFree = (): void => {
    choice.stepFree = !choice.stepFree;
  };

  return { choice, missing, plans, plan, here, groups, group, listed, shown, point, way, choose, turnTo, look, turnStepFree };
}
