import type { openingTexts as nl } from '../nl/opening.ts';
import type { Translated } from '../texts.ts';

export const openingTexts: Translated<typeof nl> = {};
