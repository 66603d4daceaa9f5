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
    const unpaired = suspectProse(set).filter((prose) => guillemetsOf(prose).unpaired.length > 0);
    if (unpaired.length === 0) return;
    const parts = createPartFinder(set);
    const marks = unpaired.flatMap((prose) => loneMarks(prose, parts));
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

function loneMarks(prose: Prose, partAt: PartFinder): readonly LoneMark[] {
  const part = partAt(prose.span);
  return guillemetsOf(prose).unpaired.map((index) => {
    return { span: prose.spanAt(index, index + 1), opens: prose.text[index] === '«', part };
  });
}

/** A quotation of several paragraphs opens in one and closes in another. */
function isClosedLater(mark: LoneMark, next: LoneMark | undefined): boolean {
  return mark.opens && next !== undefined && !next.opens && mark.part !== undefined && mark.part === next.part;
}

type PartFinder = (span: Span) => Span | undefined;

/** Finds the part of a set that a block is text of. */
function createPartFinder({ notes, questions, answers, explanation }: QuestionSet): PartFinder {
  const inNote = createFinder(notes);
  const inPart = createFinder([...questions, ...answers, ...(explanation === undefined ? [] : [explanation])]);
  return (span) => (inNote(span) === undefined ? inPart(span) : undefined);
}

/** Finds the one that contains a span, among parts of which none contains another. */
function createFinder(parts: readonly { readonly span: Span }[]): PartFinder {
  const spans = parts.map((part) => part.span).sort((a, b) => a.start - b.start);
  return (span) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle] as Span).start <= span.start) low = middle + 1;
      else high = middle;
    }
    const last = spans[low - 1];
    return last !== undefined && contains(last, span) ? last : undefined;
  };
}
