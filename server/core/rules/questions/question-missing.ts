import type { Prose } from '../../model/prose.ts';
import type { QuestionSet } from '../../model/questionDocument.ts';
import { defineRule } from '../rule.ts';
import { putLabelAbove } from './standardizeLabel.ts';

/** Corpus: every set of questions in print has at least one. A draft may have lost its numbers in Word. */
export const questionMissing = defineRule({
  id: 'question-missing',
  severity: 'error',
  *check(set, { document, texts }) {
    if (set.kind !== 'kv' || set.questions.length > 0) return;
    const { message, unlabelled, fix } = texts.rules['question-missing'];
    const asking = findUnlabelled(set);
    const first = asking[0];
    if (first === undefined) {
      yield { span: set.opening?.span ?? set.heading?.span ?? set.span, message };
      return;
    }
    const edits = asking.map((prose, index) => putLabelAbove(prose.span.start, `Vraag ${index + 1}`, document.source));
    yield {
      span: first.span,
      message: unlabelled,
      ...(set.stage === 'draft' && { severity: 'hint' as const }),
      fixes: [{ title: fix, edits, safe: false }],
    };
  },
});

/** The paragraphs below the opening that ask something, notes and explanation left out. */
function findUnlabelled({ opening, heading, explanation, notes, prose, span }: QuestionSet): readonly Prose[] {
  const from = opening?.span.end ?? heading?.span.end ?? span.start;
  const to = explanation?.span.start ?? span.end;
  let note = 0;
  return prose.filter((block) => {
    while ((notes[note]?.span.end ?? Number.POSITIVE_INFINITY) <= block.span.start) note++;
    const inNote = (notes[note]?.span.start ?? Number.POSITIVE_INFINITY) <= block.span.start;
    return !inNote && block.span.start >= from && block.span.start < to && block.text.includes('?');
  });
}
