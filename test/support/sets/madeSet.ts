import { write } from './pieces.ts';
import { planSet, type SetPlan } from './plan.ts';
import type { Random } from './random.ts';
import { render } from './render.ts';

/** A clean set as it is written down, with its plan. */
export function madeSet(
  rnd: Random,
  given?: Parameters<typeof planSet>[1],
): { readonly plan: SetPlan; readonly text: string } {
  const plan = planSet(rnd, given);
  return { plan, text: write(render(plan), plan.lineEnding, plan.bom).text };
}
