import type { addressTexts as nl } from '../nl/addresses.ts';
import type { Translated } from '../texts.ts';

export const addressTexts: Translated<typeof nl> = {};
