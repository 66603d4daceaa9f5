import type { proseTexts as nl } from '../nl/prose.ts';
import type { Translated } from '../texts.ts';

export const proseTexts: Translated<typeof nl> = {};
