/** The writing features, in a bundle of their own (`dist/writing.js`): read when the first of them is asked for. */
export { completions } from './completions.ts';
export { edit } from './edit.ts';
export { format } from './format.ts';
export { hover } from './hover.ts';
export { definition, highlights, references } from './navigation.ts';
export { composeSet, newSetChoices } from './newSet.ts';
export { outline } from './outline.ts';
export { ready } from './ready.ts';
export { prepareRename, rename } from './rename.ts';
