import type { FootnoteMark, QuestionSet } from '../../model/questionDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineRule, type Fix } from '../rule.ts';
import { findDisorder } from './findDisorder.ts';
import { newNote } from './newNote.ts';
import { type Footnotes, MOST_FIXES, readFootnotes } from './readFootnotes.ts';
import { orderedNumbers, renumberFootnotes } from './renumberFootnotes.ts';

/** Corpus: 0 of 105 marks in print lack their note. */
export const footnoteUndefined = defineRule({
  id: 'footnote-undefined',
  severity: 'error',
  *check(set, { document, texts }) {
    const footnotes = readFootnotes(set);
    const { undefinedMarks, slip, shared } = footnotes;
    if (slip?.kind === 'repeat') return;
    const words = texts.rules['footnote-undefined'];
    for (const mark of undefinedMarks) {
      const others = (footnotes.marks.get(mark.label) ?? []).slice(1);
      const related = others.map((other) => ({ span: other.span, message: words.again(mark.label) }));
      if (slip !== undefined) related.push({ span: slip.note.markSpan, message: words.unused(slip.note.label) });
      yield {
        span: shared.has(mark.span.start) ? mark.labelSpan : mark.span,
        message: slip === undefined ? words.message(mark.label) : words.slip(mark.label, slip.note.label),
        fixes: undefinedMarks.length > MOST_FIXES ? [] : fixesFor(mark, set, footnotes, document.source, texts),
        related,
      };
    }
  },
});

function fixesFor(
  mark: FootnoteMark,
  set: QuestionSet,
  footnotes: Footnotes,
  source: SourceText,
  texts: Texts,
): readonly Fix[] {
  const words = texts.rules['footnote-undefined'];
  const { slip } = footnotes;
  if (slip === undefined)
    return [{ title: words.fix(mark.label), edits: withNote(mark, set, footnotes, source), safe: false }];
  if ((slip.note.number === undefined) !== (mark.number === undefined)) return [];
  const edits = renumberFootnotes(set, { relabelled: { part: slip.note, label: mark.label } });
  return [{ title: words.fixSlip, edits, safe: false }];
}

/** The note put in; where its number is out of order, all are renumbered. */
function withNote(mark: FootnoteMark, set: QuestionSet, footnotes: Footnotes, source: SourceText): readonly TextEdit[] {
  const label = source.slice(mark.labelSpan);
  const notes = new Map([...footnotes.notes, [mark.label, []]]);
  const undefinedMarks = footnotes.undefinedMarks.filter((other) => other !== mark);
  const disorder = findDisorder(set, { ...footnotes, notes, undefinedMarks });
  const number = disorder === undefined ? mark.number : orderedNumbers(set).get(mark.label);
  const note = newNote(set, mark, number === undefined ? label : String(number), source);
  return disorder === undefined ? [note] : [note, ...renumberFootnotes(set)];
}
