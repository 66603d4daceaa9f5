import type { Question, QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import { standardizeLabel } from '../../rules/questions/standardizeLabel.ts';
import { createTakenSpans } from '../../rules/takenSpans.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { remove, type TextEdit } from '../../text/textEdit.ts';
import type { EditGroup } from '../inSteps.ts';

/**
 * `Vraag N` for numbers, typed or of a list, and the rest of a list item without its indent. All of a set at once: half
 * of a list would no longer read as questions.
 */
export function unlistQuestions({ sets, source }: QuestionDocument): readonly EditGroup[] {
  return sets.map((set) => unlistSet(set, source));
}

function unlistSet({ questions }: QuestionSet, source: SourceText): EditGroup {
  const edits: TextEdit[] = [];
  const taken = createTakenSpans();
  questions.forEach((question, index) => {
    if (question.label.form !== 'bare') return;
    const label = standardizeLabel(question, source);
    taken.add(label.map(({ span }) => span));
    const end = questions[index + 1]?.label.block.start ?? question.bodySpan?.end ?? question.span.end;
    edits.push(...label, ...dedent(question, end, source).filter(({ span }) => !taken.touches(span)));
  });
  return edits;
}

const MARKER = /^[ \t]*\d{1,9}[.)](?:[ \t]+(?=\S)|)/;
const INDENT = /^[ \t]*/;

/** The lines below the first, without the indent that made them part of the item. */
function dedent({ label }: Question, end: number, source: SourceText): readonly TextEdit[] {
  const first = source.positionAt(label.span.start).line;
  const written = MARKER.exec(source.slice(source.lineSpan(first)))?.[0];
  if (written === undefined) return [];
  const width = written.length + (/[.)]$/.test(written) ? 1 : 0);
  const edits: TextEdit[] = [];
  for (let line = first + 1; line < source.lineCount; line++) {
    const { start, end: lineEnd } = source.lineSpan(line);
    if (start >= end) break;
    const indent = INDENT.exec(source.text.slice(start, Math.min(lineEnd, start + width)))?.[0].length ?? 0;
    if (indent > 0 && start + indent < lineEnd) edits.push(remove({ start, end: start + indent }));
  }
  return edits;
}
