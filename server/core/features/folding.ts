import type { QuestionDocument, QuestionSet } from '../model/questionDocument.ts';
import type { Span } from '../text/span.ts';

/** What can be folded away: from its first line to its last. */
export interface Folding {
  readonly kind: 'part' | 'comment' | 'frontMatter';
  readonly span: Span;
}

/** Everything with a beginning and an end of its own, in reading order; one line tall or not. */
export function foldings(document: QuestionDocument): readonly Folding[] {
  const { frontMatter, sets, suppressions } = document;
  if (sets.length === 0) return [];
  const found: Folding[] = sets.flatMap((set) => partsOf(set, document));
  if (frontMatter !== undefined) found.push({ kind: 'frontMatter', span: frontMatter });
  found.push(...suppressions.map(({ span }): Folding => ({ kind: 'comment', span })));
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function partsOf(set: QuestionSet, document: QuestionDocument): Folding[] {
  const { questions, answers, notes, explanation, opening, reply } = set;
  const written = document.source.slice(set.span).trimEnd();
  const whole = { start: set.span.start, end: set.span.start + written.length };
  const parts = [opening, reply, ...questions, ...answers, ...notes, explanation].filter((part) => part !== undefined);
  return [whole, ...parts.map((part) => part.span)].map((span) => ({ kind: 'part', span }));
}
