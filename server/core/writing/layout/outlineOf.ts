import type { Prose } from '../../model/prose.ts';
import type { Label, QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import { keyOf } from '../../rules/questions/readNumbering.ts';

/** What a document says, part by part, whatever its blanks, its markup and the way its notes are written. */
export function outlineOf({ source, sets, suppressions }: QuestionDocument): string {
  const hidden = suppressions.map(({ scope, line }) =>
    scope === 'line' ? bare(source.slice(source.lineSpan(line))) : '',
  );
  return JSON.stringify([sets.map(outlineOfSet), hidden]);
}

function outlineOfSet(set: QuestionSet): unknown {
  const { kind, stage, heading, opening, reply, questions, answers, explanation, marks, notes } = set;
  return [
    [kind, stage, heading?.form, bare(heading?.text), bare(opening?.prose.text), bare(reply?.prose.text)],
    opening && [opening.askers.length, opening.addressees.length, opening.submitted?.position, opening.subject?.italic],
    questions.map(({ label, body }) => [numbersOf(label), textOf(body)]),
    answers.map(({ label, body }) => [numbersOf(label), textOf(body)]),
    explanation && textOf(explanation.body),
    marks.map(({ label }) => label),
    notes.map(({ label, body }) => [label, textOf(body)]),
  ];
}

const numbersOf = ({ numbers }: Label) => numbers.map(keyOf);
const textOf = (body: readonly Prose[]) => bare(body.map(({ text }) => text).join(' '));
const bare = (text = '') => text.replace(/\s+/g, '');
