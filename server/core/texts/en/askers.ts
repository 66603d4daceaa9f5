import type { askerTexts as nl } from '../nl/askers.ts';
import type { Translated } from '../texts.ts';

export const askerTexts: Translated<typeof nl> = {};
