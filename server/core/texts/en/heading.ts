import type { headingTexts as nl } from '../nl/heading.ts';
import type { Translated } from '../texts.ts';

export const headingTexts: Translated<typeof nl> = {};
