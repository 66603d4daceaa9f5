import { countQuestions } from '../../features/countQuestions.ts';
import type { Finding } from '../../rules/rule.ts';
import type { PointId } from './pointOf.ts';
import type { Judgement, ReadyFacts } from './readyPoints.ts';
import { type UnfilledPart, unfilled } from './unfilled.ts';

/** What to say of a point in which no error and no warning was found; not that it is well where something is lacking. */
export function sayFine(
  id: Exclude<PointId, 'sources'>,
  findings: readonly Finding[],
  { document, writing }: ReadyFacts,
): Judgement {
  const { ready } = writing;
  const { sets, suppressions } = document;
  const filledIn = (part: UnfilledPart, fine: string) => unlessUnfilled(part, fine, document, ready);
  switch (id) {
    case 'number': {
      if (sets.every(({ heading }) => heading === undefined)) return green(ready.noHeading);
      const pending = sets.some(({ heading }) => heading === undefined || heading.form === 'pending');
      return green(pending ? ready.pending : ready.fine.number);
    }
    case 'opening':
      return sets.some(({ opening }) => opening === undefined) ? amber(ready.noOpening) : green(ready.fine.opening);
    case 'questions': {
      const lacking = sets.some(({ questions }) => questions.length === 0);
      const count = sets.reduce((sum, set) => sum + countQuestions(set), 0);
      return lacking ? amber(ready.noQuestions) : filledIn('questions', ready.questions(count));
    }
    case 'notes': {
      const count = sets.reduce((sum, { notes }) => sum + notes.length, 0);
      return filledIn('notes', count === 0 ? ready.noNotes : ready.notes(count));
    }
    case 'style':
      return green(ready.fine.style);
    case 'explanation':
      return filledIn(
        'explanation',
        sets.some((set) => set.explanation) ? ready.fine.explanation : ready.noExplanation,
      );
    case 'document': {
      const hidden = suppressions.length > 0 ? [ready.suppressed(suppressions.length)] : [];
      const unread = findings.some(({ rule }) => rule === 'document-large');
      return { ...(unread ? amber(ready.partlyRead) : green(ready.fine.document)), remarks: hidden };
    }
  }
}

const green = (reason: string): Judgement => ({ state: 'green', reason });
const amber = (reason: string): Judgement => ({ state: 'amber', reason });

function unlessUnfilled(
  part: UnfilledPart,
  fine: string,
  document: ReadyFacts['document'],
  ready: ReadyFacts['writing']['ready'],
): Judgement {
  const places = unfilled(document, part).map((span) => ({ span, message: ready.fillIn, severity: 'info' }) as const);
  return places.length === 0 ? green(fine) : { ...amber(ready.unfilled(places.length)), places };
}
