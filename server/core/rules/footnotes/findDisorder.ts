import type { FootnoteMark, QuestionSet } from '../../model/questionDocument.ts';
import type { Footnotes } from './readFootnotes.ts';

/** The first mark that is out of order, and the number that belongs there. */
export interface Disorder {
  readonly mark: FootnoteMark;
  readonly expected: number;
}

/**
 * Finds the first mark whose number is not the next. Numbers that another rule reports (a mark without a note, a note
 * without a mark) leave no gap: one mistake is one finding.
 */
export function findDisorder(set: QuestionSet, footnotes: Footnotes): Disorder | undefined {
  const reported = new Set<number>();
  for (const { number } of footnotes.undefinedMarks) if (number !== undefined) reported.add(number);
  for (const { number } of footnotes.unusedNotes) if (number !== undefined) reported.add(number);
  // Notes with a name are counted too when they are shown, so that `[^2]` may come after `[^bron]`.
  const gaps = mayHaveGaps(set) || set.marks.some((mark) => mark.number === undefined);
  const disorder = walk(set.marks, footnotes, reported, gaps, undefined);
  if (disorder === undefined) return undefined;
  const lost = footnotes.unusedNotes.length === 1 ? footnotes.unusedNotes[0]?.number : undefined;
  // One mark with the number of another: the note that it belongs to is reported as unused.
  const replaced = lost === undefined ? undefined : { mark: disorder.mark, number: lost };
  if (replaced !== undefined && walk(set.marks, footnotes, reported, gaps, replaced) === undefined) return undefined;
  return disorder;
}

/** The questions of an answered set, printed alone, keep the numbers they had among the answers' notes. */
export function mayHaveGaps(set: QuestionSet): boolean {
  return set.kind === 'ah' && set.answers.length === 0 && set.reply === undefined;
}

interface Replaced {
  readonly mark: FootnoteMark;
  readonly number: number;
}

function walk(
  marks: readonly FootnoteMark[],
  { notes }: Footnotes,
  reported: ReadonlySet<number>,
  gaps: boolean,
  replaced: Replaced | undefined,
): Disorder | undefined {
  const seen = new Set<number>();
  let expected = 1;
  for (const mark of marks) {
    const number = mark === replaced?.mark ? replaced.number : mark.number;
    if (number === undefined || seen.has(number) || !notes.has(String(number))) continue;
    seen.add(number);
    while (expected !== number && (reported.has(expected) || (gaps && number > expected))) expected++;
    if (number !== expected) return { mark, expected };
    expected++;
  }
  return undefined;
}
