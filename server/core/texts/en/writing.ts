import type { WritingTexts } from '../writingTexts.ts';
import { writingCompletionTexts } from './writingCompletion.ts';
import { convertTexts } from './writingConvert.ts';
import { moveTexts, noteTexts, renameTexts } from './writingMoves.ts';
import { overviewTexts, readyTexts } from './writingOverview.ts';

export const writingTexts: WritingTexts = {
  edits: {
    unknown: 'The extension does not know this command. Update it and try again.',
    noSet: 'There is no set of questions here. Put the cursor in a set and try again.',
  },
  completion: writingCompletionTexts,
  moves: moveTexts,
  notes: noteTexts,
  rename: renameTexts,
  overview: overviewTexts,
  ready: readyTexts,
  convert: convertTexts,
};
