import type { Label, Question, QuestionSet } from '../../model/questionDocument.ts';
import { startOfLine } from '../../text/lines.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineRule, type Violation } from '../rule.ts';
import { standardizeLabel, standardLabel, standsBelowText } from './standardizeLabel.ts';

/** Print has «Vraag N» on a line of its own; members' drafts have bare numbers, which the Kamer replaces. */
export const questionLabelForm = defineRule({
  id: 'question-label-form',
  severity: 'warning',
  *check(set, { document, texts }) {
    const { source } = document;
    const bare = set.questions.filter((question) => question.label.form === 'bare');
    // A list of questions can only change as a whole: half of it would no longer read as questions.
    const all = bare.flatMap((question) => standardizeLabel(question, source));
    for (const question of set.questions.filter(({ label }) => label.form !== 'standard')) {
      if (question.label.form === 'bare') yield ofBare(question, set, all, texts);
      else if (question.label.form === 'other' && !isCombined(question, set)) yield ofOther(question, source, texts);
    }
  },
});

/** Another rule speaks of a combined label where there may be none. */
function isCombined({ label }: Question, set: QuestionSet): boolean {
  return set.kind !== 'ah' && label.numbers.length > 1;
}

function ofBare({ label }: Question, set: QuestionSet, edits: readonly TextEdit[], texts: Texts): Violation {
  const { bare, fix, fixAll } = texts.rules['question-label-form'];
  const title = edits.length > 1 ? fixAll : fix(standardLabel(label));
  return {
    span: label.span,
    message: bare(standardLabel(label)),
    ...(set.stage === 'draft' && { severity: 'hint' as const }),
    fixes: [{ title, edits, safe: true }],
  };
}

function ofOther(question: Question, source: SourceText, texts: Texts): Violation {
  const { label } = question;
  const standard = standardLabel(label);
  const fix = {
    title: texts.rules['question-label-form'].fix(standard),
    edits: standardizeLabel(question, source),
    safe: true,
  };
  return { span: label.span, message: messageOf(label, standard, source, texts), fixes: [fix] };
}

function messageOf(label: Label, standard: string, source: SourceText, texts: Texts): string {
  const { inline, form, joined, markup } = texts.rules['question-label-form'];
  if (label.inline) return inline(standard);
  if (label.text !== standard) return form(label.text, standard);
  return standsBelowText(startOfLine(label.span.start, source), source) ? joined(standard) : markup(standard);
}
