// Which way to show to a point, and which point of a kind is nearest on foot.
import type { Here, Plan, Point, PointKind, Route } from "./types";

export interface Way {
  /** The way to show: the quickest of those wanted. */
  route: Route | null;
  /** The quickest way has steps, and there is another without. */
  otherStepFree: boolean;
  /** There are ways, but none without steps. */
  onlySteps: boolean;
  /** Where the way begins, when that is not here. */
  from: Point | null;
}

/** The point of this screen: on its plan, the one of kind "here" that is nearest to where it stands. */
export function herePoint(plan: Plan, here: Here | null): Point | null {
  if (!here || here.plan !== plan.id) return null;
  const away = (point: Point): number => Math.hypot(point.x - here.x, point.y - here.y);
  return plan.points.filter(({ kind }) => kind === "here").sort((a, b) => away(a) - away(b))[0] ?? null;
}

function quickest(routes: Route[], start: Point | null): Route | null {
  const fromHere = routes.filter(({ from }) => from === start?.id);
  return [...(fromHere.length ? fromHere : routes)].sort((a, b) => a.minutes - b.minutes || a.metres - b.metres)[0] ?? null;
}

export function wayTo(plan: Plan, target: string, here: Here | null, stepFreeOnly: boolean): Way {
  const start = herePoint(plan, here);
  const all = plan.routes.filter(({ to }) => to === target);
  const stepFree = all.filter((route) => route.step_free);
  const route = quickest(stepFreeOnly ? stepFree : all, start);
  const from = route && route.from !== start?.id ? (plan.points.find(({ id }) => id === route.from) ?? null) : null;
  return {
    route,
    otherStepFree: !!route && !route.step_free && stepFree.length > 0,
    onlySteps: stepFreeOnly && all.length > 0 && stepFree.length === 0,
    from: from?.kind === "here" ? null : from,
  };
}

/** The point of these kinds that is reached first; where no way is known, the one that lies nearest. */
export function nearestOf(plan: Plan, kinds: PointKind[], here: Here | null, stepFreeOnly: boolean): Point | null {
  const stands = here?.plan === plan.id ? here : { x: plan.width / 2, y: plan.height / 2 };
  const cost = (point: Point): number =>
    wayTo(plan, point.id, here, stepFreeOnly).route?.minutes ?? 1e6 + Math.hypot(point.x - stands.x, point.y - stands.y);
  return plan.points.filter(({ kind }) => kinds.includes(kind)).sort((a, b) => cost(a) - cost(b))[0] ?? null;
}
