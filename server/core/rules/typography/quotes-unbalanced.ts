import type { Prose } from '../../model/prose.ts';
import type { QuestionSet } from '../../model/questionDocument.ts';
import { contains, type Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { guillemetsOf } from './pairGuillemets.ts';
import { suspectProse } from './suspectProse.ts';

interface LoneMark {
  readonly span: Span;
  readonly opens: boolean;
  /** The question, answer or explanation whose text it stands in; undefined in the opening and in notes. */
  readonly part: Span | undefined;
}

/** Corpus: 1 in 22 exact documents, a real slip. Nesting is the house style, so that `»»` alone says nothing. */
export const quotesUnbalanced = defineRule({
  id: 'quotes-unbalanced',
  severity: 'warning',
  *check(set, { texts }) {
    const text = texts.rules['quotes-unbalanced'];
    const marks: LoneMark[] = [];
    for (const prose of suspectProse(set)) for (const mark of loneMarks(prose, set)) marks.push(mark);
    for (let index = 0; index < marks.length; index++) {
      const mark = marks[index] as LoneMark;
      if (isClosedLater(mark, marks[index + 1])) {
        index++;
        continue;
      }
      yield { span: mark.span, message: mark.opens ? text.unclosed : text.unopened };
    }
  },
});

const NONE: readonly never[] = [];

function loneMarks(prose: Prose, set: QuestionSet): readonly LoneMark[] {
  const { unpaired } = guillemetsOf(prose);
  if (unpaired.length === 0) return NONE;
  const part = partAt(prose.span, set);
  return unpaired.map((index) => {
    return { span: prose.spanAt(index, index + 1), opens: prose.text[index] === '«', part };
  });
}

/** A quotation of several paragraphs opens in one and closes in another. */
function isClosedLater(mark: LoneMark, next: LoneMark | undefined): boolean {
  return mark.opens && next !== undefined && !next.opens && mark.part !== undefined && mark.part === next.part;
}

function partAt(span: Span, set: QuestionSet): Span | undefined {
  if (set.notes.some((note) => contains(note.span, span))) return undefined;
  return [...set.questions, ...set.answers, set.explanation].find((part) => part && contains(part.span, span))?.span;
}
