import { addresseeMistakes } from './addresseeMistakes.ts';
import { askerMistakes } from './askerMistakes.ts';
import { headingMistakes } from './headingMistakes.ts';
import type { Mistake } from './mistake.ts';
import { noteMistakes } from './noteMistakes.ts';
import { openingMistakes } from './openingMistakes.ts';
import { proseMistakes } from './proseMistakes.ts';
import { questionMistakes } from './questionMistakes.ts';

/** Every way to make one mistake, rule by rule. */
export const mistakes: readonly Mistake[] = [
  ...headingMistakes,
  ...openingMistakes,
  ...askerMistakes,
  ...addresseeMistakes,
  ...questionMistakes,
  ...noteMistakes,
  ...proseMistakes,
];
