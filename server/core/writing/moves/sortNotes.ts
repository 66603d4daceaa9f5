import type { FootnoteDefinition, QuestionSet } from '../../model/questionDocument.ts';
import { orderedNumbers } from '../../rules/footnotes/renumberFootnotes.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Arrangement } from './rearrange.ts';

/**
 * Notes that stand together in the order of their numbers are to do so afterwards too. `taken`: what moves as a whole
 * already; `set`: the set with its marks in their new order.
 */
export function sortNotes(set: QuestionSet, taken: readonly Span[], source: SourceText): readonly Arrangement[] {
  const numbers = orderedNumbers(set);
  return runsOf(set.notes, source)
    .filter((run) => !run.some((note) => taken.some((span) => contains(span, note.span))))
    .flatMap((run) => sortRun(run, numbers));
}

/** Notes with nothing between them. */
function runsOf(notes: readonly FootnoteDefinition[], source: SourceText): readonly FootnoteDefinition[][] {
  const runs: FootnoteDefinition[][] = [];
  let end = -1;
  for (const note of notes) {
    const run = runs.at(-1);
    if (run !== undefined && source.slice({ start: end, end: note.span.start }).trim() === '') run.push(note);
    else runs.push([note]);
    end = note.span.end;
  }
  return runs;
}

function sortRun(run: readonly FootnoteDefinition[], numbers: ReadonlyMap<string, number>): readonly Arrangement[] {
  const starts = run.map(({ span }) => span.start);
  const shared = starts.some((start, index) => start === starts[index - 1]);
  const before = run.map(({ number }) => number ?? Number.NaN);
  if (shared || !before.every((number, index) => index === 0 || number > (before[index - 1] ?? Number.NaN))) return [];
  const after = run.map(({ label }) => numbers.get(label) ?? 0);
  const order = run.map((_, index) => index).sort((a, b) => (after[a] ?? 0) - (after[b] ?? 0));
  return [{ slots: run.map(({ span }) => span), order }];
}
