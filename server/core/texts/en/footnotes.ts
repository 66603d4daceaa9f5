import type { footnoteTexts as nl } from '../nl/footnotes.ts';
import type { Translated } from '../texts.ts';

export const footnoteTexts: Translated<typeof nl> = {};
