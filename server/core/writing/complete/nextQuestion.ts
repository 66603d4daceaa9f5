/** What can begin on an empty line: the next question in the form the set has, and the explanation. */
import type { Label, LabelNumber, Question, QuestionSet } from '../../model/questionDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { replace, type TextEdit } from '../../text/textEdit.ts';
import { questionPlaces } from '../navigate/symbolAt.ts';
import type { Completion, CompletionPlace } from './completion.ts';
import { escaped } from './matching.ts';

/** The label of the next question with its blank lines; questions further on count one up. */
export function nextQuestion(place: CompletionPlace): readonly Completion[] {
  const { set, offset, document, facts } = place;
  if (set === undefined || set.kind === 'oral') return [];
  const { source } = document;
  const above = set.questions.findLast(({ label }) => label.span.start < offset);
  const below = set.questions.find(({ label }) => label.span.start >= offset);
  const number = Math.max(0, ...(above?.label.numbers ?? []).map(({ value }) => value)) + 1;
  const label = nextLabel(above ?? below, number, source);
  const isTight = above?.label.inline === true && followsClosely(set, above, source);
  const { before, after } = surroundings(place, isTight);
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

/** What is to be filled in stands between braces. */
const FORMULA =
  'Deze vragen dienen ter aanvulling op eerdere vragen terzake van het lid {Naam} ({Fractie}), ingezonden {datum} (vraagnummer {nummer}).';
const FILLED_IN = /\{(\p{L}+)\}/gu;

/** The explanation with the sentence that it usually holds, where all questions stand above. */
export function explanation(place: CompletionPlace): readonly Completion[] {
  const { set, offset, document, facts } = place;
  if (set === undefined || set.kind !== 'kv' || set.explanation !== undefined || set.questions.length === 0) return [];
  if (set.questions.some(({ label }) => label.span.start > offset)) return [];
  const { before, after } = surroundings(place, false);
  const heading = `${before}**Toelichting:**${document.source.lineEnding.repeat(2)}`;
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

/** Line ends to put around a new part, so that it stands free of the lines above and below. */
function surroundings({ document, offset }: CompletionPlace, isTight: boolean) {
  const { source } = document;
  const { line } = source.positionAt(offset);
  const holdsText = (at: number) => at >= 0 && at < source.lineCount && source.slice(source.lineSpan(at)).trim() !== '';
  return {
    before: holdsText(line - 1) && !isTight ? source.lineEnding : '',
    after: holdsText(line + 1) && !isTight ? source.lineEnding : '',
  };
}

/** A label as the one beside it is written, with what stands between it and its text. */
function nextLabel(sample: Question | undefined, number: number, source: SourceText): string {
  const apart = source.lineEnding.repeat(2);
  const label = sample?.label;
  const written = label?.numbers[0];
  if (sample === undefined || label === undefined || written === undefined) return `Vraag ${number}${apart}`;
  if (label.form === 'standard' || label.numbers.length !== 1) return `Vraag ${number}${apart}`;
  const block = label.inline ? { start: label.block.start, end: label.span.end } : label.block;
  const start = Math.min(block.start, label.span.start, written.span.start);
  const head = source.text.slice(start, written.span.start);
  const tail = source.text.slice(written.span.end, Math.max(block.end, written.span.end));
  const counted = isCounted(written, source) ? String(number) : source.slice(written.span);
  if (/[\r\n]/.test(head + tail)) return `Vraag ${number}${apart}`;
  return `${head}${counted}${tail}${label.inline ? gapOf(label, sample, source) : apart}`;
}

/** Whether the number is written out; in a list where Markdown counts (`1. 1. 1.`) it is not. */
function isCounted({ span, value, suffix }: LabelNumber, source: SourceText): boolean {
  return source.slice(span) === `${value}${suffix}`;
}

function gapOf(label: Label, { bodySpan }: Question, source: SourceText): string {
  const gap = bodySpan === undefined ? ' ' : source.text.slice(label.span.end, bodySpan.start);
  return /^\s{1,8}$/.test(gap) ? gap : ' ';
}

/** Whether a question stands right below the text of the one before it. */
function followsClosely({ questions }: QuestionSet, question: Question, source: SourceText): boolean {
  const before = questions[questions.indexOf(question) - 1];
  if (before === undefined) return false;
  return !/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(source.text.slice(before.span.end, question.span.start));
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
