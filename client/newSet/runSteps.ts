import type { Outcome, Place } from './quickInput.ts';

/** One question of a row of them. */
export interface AskedStep<D> {
  /** Whether it is asked at all, by what was chosen so far. */
  readonly applies: (draft: D) => boolean;
  readonly ask: (draft: D, place: Place) => Promise<Outcome<unknown>>;
}

/** Asks one question after the other, there and back; answers whether all of them were answered. */
export async function runSteps<D>(steps: readonly AskedStep<D>[], draft: D, title: string): Promise<boolean> {
  const taken: AskedStep<D>[] = [];
  for (;;) {
    const asked = steps.filter(({ applies }) => applies(draft));
    const step = asked.find((it) => !taken.includes(it));
    if (step === undefined) return true;
    const place = { title, step: taken.length + 1, steps: asked.length };
    const outcome = await step.ask(draft, place);
    if (outcome === 'cancel') return false;
    if (outcome === 'back') taken.pop();
    else taken.push(step);
  }
}
