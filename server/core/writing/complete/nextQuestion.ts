/** What can begin on an empty line: the next question in the form the set has, and the explanation. */
import type { Question, QuestionSet } from '../../model/questionDocument.ts';
import { explanationHeading, explanationSentence, inExplanation } from '../../rules/placeholders.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { replace, type TextEdit } from '../../text/textEdit.ts';
import { labelForm } from '../moves/newLabel.ts';
import { partAt } from '../moves/partAt.ts';
import { questionParts } from '../moves/questionParts.ts';
import { questionPlaces } from '../navigate/symbolAt.ts';
import type { Completion, CompletionPlace } from './completion.ts';
import { escaped } from './matching.ts';

/** The label of the next question with its blank lines; questions further on count one up. */
export function nextQuestion(place: CompletionPlace): readonly Completion[] {
  const { set, offset, document, facts } = place;
  if (set === undefined || set.kind === 'oral' || isInExplanation(set, offset)) return [];
  const { source } = document;
  const above = set.questions.findLast(({ label }) => label.span.start < offset);
  const below = set.questions.find(({ label }) => label.span.start >= offset);
  const number = Math.max(0, ...(above?.label.numbers ?? []).map(({ value }) => value)) + 1;
  const parts = questionParts(set, document) ?? [];
  const form = labelForm(parts, partAt(parts, offset), source);
  const label = form.label(String(number));
  const { before, after } = surroundings(place, form.gap);
  return [
    {
      label: `Vraag ${number}`,
      kind: 'question',
      text: `${before}${label}${after}`,
      snippet: `${escaped(`${before}${label}`)}$0${after}`,
      span: { start: offset, end: offset },
      filter: `Vraag ${number}`,
      detail: facts.writing.completion.nextQuestion,
      edits: below === undefined ? [] : shiftedNumbers(set, below, number, source),
    },
  ];
}

/** Below its heading no question follows. */
function isInExplanation({ explanation: part }: QuestionSet, offset: number): boolean {
  return part !== undefined && part.span.start < offset;
}

/** What is to be filled in stands between braces. */
const FORMULA = explanationSentence(
  `{${inExplanation.number}}`,
  ` van het lid {${inExplanation.member}} ({${inExplanation.party}}), ingezonden {${inExplanation.date}}`,
);
const FILLED_IN = /\{(\p{L}+)\}/gu;

/** The explanation with the sentence that it usually holds, where all questions stand above. */
export function explanation(place: CompletionPlace): readonly Completion[] {
  const { set, offset, document, facts } = place;
  if (set === undefined || set.kind !== 'kv' || set.explanation !== undefined || set.questions.length === 0) return [];
  if (set.questions.some(({ label }) => label.span.start > offset)) return [];
  const { before, after } = surroundings(place, document.source.lineEnding.repeat(2));
  const heading = `${before}${explanationHeading(set.stage)}${document.source.lineEnding.repeat(2)}`;
  return [
    {
      label: 'Toelichting',
      kind: 'question',
      text: `${heading}${FORMULA.replace(FILLED_IN, '$1')}${after}`,
      snippet: `${escaped(heading)}${withStops(FORMULA)}${after}`,
      span: { start: offset, end: offset },
      filter: 'Toelichting',
      detail: facts.writing.completion.explanation,
    },
  ];
}

function withStops(formula: string): string {
  let stops = 0;
  return formula.replace(FILLED_IN, (_, word: string) => `\${${++stops}:${word}}`);
}

/** Line ends to put around a new part, so that it stands free of the lines above and below; but for a close list. */
function surroundings({ document, offset }: CompletionPlace, gap: string) {
  const { source } = document;
  const { line } = source.positionAt(offset);
  const holdsText = (at: number) => at >= 0 && at < source.lineCount && source.slice(source.lineSpan(at)).trim() !== '';
  const more = gap === source.lineEnding ? '' : source.lineEnding;
  return { before: holdsText(line - 1) ? more : '', after: holdsText(line + 1) ? more : '' };
}

/** One more for every number from that of the new question on, where the question below had that number. */
function shiftedNumbers(set: QuestionSet, below: Question, number: number, source: SourceText): readonly TextEdit[] {
  if (below.label.numbers[0]?.value !== number) return [];
  return [...questionPlaces(set)].flatMap(([name, places]) => {
    const value = Number.parseInt(name, 10);
    if (value < number) return [];
    const next = `${value + 1}${name.slice(String(value).length)}`;
    return places
      .filter(({ span, implied }) => !implied && source.slice(span) === name)
      .map(({ span }) => replace(span, next));
  });
}
