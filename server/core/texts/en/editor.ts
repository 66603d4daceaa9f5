import type { editorTexts as nl } from '../nl/editor.ts';
import type { Translated } from '../texts.ts';

export const editorTexts: Translated<typeof nl> = {};
