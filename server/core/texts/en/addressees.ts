import type { addresseeTexts as nl } from '../nl/addressees.ts';
import type { Translated } from '../texts.ts';

export const addresseeTexts: Translated<typeof nl> = {};
