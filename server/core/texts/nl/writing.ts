import { writingCompletionTexts } from './writingCompletion.ts';
import { convertTexts } from './writingConvert.ts';
import { moveTexts, noteTexts, renameTexts } from './writingMoves.ts';
import { overviewTexts, readyTexts } from './writingOverview.ts';

export const writingTexts = {
  edits: {
    unknown: 'Deze opdracht kent de extensie niet. Werk de extensie bij en probeer het opnieuw.',
    noSet: 'Hier staat geen set vragen. Zet de cursor in een set en probeer het opnieuw.',
  },
  completion: writingCompletionTexts,
  moves: moveTexts,
  notes: noteTexts,
  rename: renameTexts,
  overview: overviewTexts,
  ready: readyTexts,
  convert: convertTexts,
};
