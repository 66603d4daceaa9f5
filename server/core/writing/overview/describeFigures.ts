import type { Texts } from '../../texts/texts.ts';
import type { WritingTexts } from '../../texts/writingTexts.ts';
import type { SetFigures } from './setFigures.ts';

/** The figures of the sets of a document, added up: `6 vragen, 143 woorden`, then when the answer of the only set is due. */
export function describeFigures(
  figures: readonly SetFigures[],
  texts: Texts,
  { overview }: WritingTexts,
): readonly string[] {
  const sum = (key: 'questions' | 'words') => figures.reduce((total, it) => total + it[key], 0);
  const counts = overview.figures(sum('questions'), sum('words'));
  const [only, ...more] = figures;
  if (only?.term === undefined || more.length > 0) return [counts];
  const { day, month, year } = only.term.date;
  const date = texts.editor.date(day, month, year);
  return [counts, only.term.kind === 'answered' ? overview.answered(date) : overview.due(date)];
}
