import type { Label, LabelNumber, Question, QuestionSet } from '../../model/questionDocument.ts';
import { type ReferenceNumber, readQuestionReferences } from '../../model/readQuestionReferences.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import { remove, replace, type TextEdit } from '../../text/textEdit.ts';
import { findEmptyRepeats } from './findEmptyRepeats.ts';
import { keyOf, nextSuffix } from './readNumbering.ts';

export interface Renumbering {
  /** Empty where the numbers are right already. */
  readonly edits: readonly TextEdit[];
  /** Whether only one renumbering is possible, so that nobody has to look at it. */
  readonly safe: boolean;
}

/**
 * Numbers the questions of a set from 1 in reading order, with their answers and the references to them in running
 * text; undefined where that cannot be done without knowing what was meant.
 */
export function renumberQuestions(set: QuestionSet, source: SourceText): Renumbering | undefined {
  if ([...set.questions, ...set.answers].some(({ label }) => repeatsItself(label))) return undefined;
  const empty = findEmptyRepeats(set);
  const questions = set.questions.filter((question) => !empty.has(question));
  const numbers = set.kind === 'ah' ? numberAnswered({ ...set, questions }) : numberAsked(questions);
  if (numbers === undefined) return undefined;
  const edits = [
    ...[...empty].map((question) => remove(withBlankBelow(question.label.block, source))),
    ...labelEdits(numbers.renewed, source),
    ...referenceEdits(set, numbers.renewed),
  ];
  return { edits, safe: numbers.safe };
}

/** Whether a number stands twice in one label (`Vraag 2 en 2`): nobody can tell what it should have been. */
export function repeatsItself({ text, numbers }: Label): boolean {
  const written = new Set(numbers.map((number) => number.span.start));
  return numbers.length > 0 && (text.match(/\d+/g)?.length ?? 0) > written.size;
}

/** Old numbers with their new ones, label by label. */
export interface NewNumbers {
  readonly renewed: readonly Renewed[];
  readonly safe: boolean;
}

/** One number and what it is to be. */
export interface Renewed {
  readonly number: LabelNumber;
  readonly value: number;
  readonly suffix: string;
  /** Whether it numbers an answer: references mean the question. */
  readonly answer: boolean;
}

/** Numbers from 1 in the order given; letters go on (`7`, `7a`). */
export function numberAsked(questions: readonly Question[]): NewNumbers {
  const renewed: Renewed[] = [];
  let value = 0;
  let previous: Renewed | undefined;
  for (const { label } of questions) {
    for (const number of label.numbers) {
      const goesOn = number.suffix !== '' && number.value === previous?.number.value;
      if (!goesOn) value++;
      const suffix = number.suffix === '' ? '' : goesOn ? nextSuffix(previous?.suffix ?? '') : 'a';
      previous = { number, value, suffix, answer: false };
      renewed.push(previous);
    }
  }
  return { renewed, safe: questions.every(({ label }) => label.numbers.length === 1) };
}

/** Where question and answer alternate, by place; where a ministry grouped them, by closing the gaps. */
function numberAnswered(set: QuestionSet): NewNumbers | undefined {
  return numberByPlace(set) ?? numberByRank(set);
}

function numberByPlace({ questions, answers }: QuestionSet): NewNumbers | undefined {
  if (questions.some(({ label }) => label.numbers.length !== 1 || label.numbers[0]?.suffix !== '')) return undefined;
  const renewed: Renewed[] = [];
  let mismatches = 0;
  let at = 0;
  for (const [index, question] of questions.entries()) {
    const number = question.label.numbers[0] as LabelNumber;
    renewed.push({ number, value: index + 1, suffix: '', answer: false });
    const answer = answers[at];
    const next = questions[index + 1]?.span.start ?? Number.POSITIVE_INFINITY;
    if (answer === undefined || answer.span.start > next) continue;
    at++;
    if (answer.span.start < question.span.start || (answers[at]?.span.start ?? next) < next) return undefined;
    const own = answer.label.numbers[0];
    if (answer.label.numbers.length > 1) return undefined;
    if (own === undefined) continue;
    if (keyOf(own) !== keyOf(number)) mismatches++;
    renewed.push({ number: own, value: index + 1, suffix: own.suffix, answer: true });
  }
  // One number that differs is the slip itself; more are a numbering of the ministry's own.
  if (mismatches > 1 || at < answers.length) return undefined;
  // Questions out of order that agree with their answers may be so on purpose.
  return { renewed, safe: mismatches > 0 || isInOrder(questions) };
}

function isInOrder(questions: readonly Question[]): boolean {
  return questions.every(({ label }, index) => {
    const before = questions[index - 1]?.label.numbers[0]?.value ?? 0;
    return (label.numbers[0]?.value ?? 0) >= before;
  });
}

function numberByRank({ questions, answers }: QuestionSet): NewNumbers | undefined {
  const asked = questions.flatMap(({ label }) => label.numbers);
  const keys = new Set(asked.map(keyOf));
  const answered = answers.flatMap(({ label }) => label.numbers);
  if (keys.size < asked.length || answered.some((number) => !keys.has(keyOf(number)))) return undefined;
  const ranks = new Map<number, number>();
  for (const value of asked.map((number) => number.value).sort((a, b) => a - b)) {
    if (!ranks.has(value)) ranks.set(value, ranks.size + 1);
  }
  const renew = (number: LabelNumber, answer: boolean) => ({
    number,
    value: ranks.get(number.value) ?? number.value,
    suffix: number.suffix,
    answer,
  });
  return {
    renewed: [...asked.map((number) => renew(number, false)), ...answered.map((number) => renew(number, true))],
    safe: false,
  };
}

/** Of a range only its ends are written. */
export function labelEdits(renewed: readonly Renewed[], source: SourceText): readonly TextEdit[] {
  const written = new Map<number, Renewed>();
  for (const entry of renewed) written.set(entry.number.span.start, entry);
  const counting = [...written.values()].some(({ number, value }) => value !== number.value);
  return [...written.values()].flatMap(({ number, value, suffix }) => {
    // In a list where Markdown counts (`1. 1. 1.`) a number that stays has to be written once one of them changes.
    const uncounted =
      counting && Number(source.slice(number.span)) !== number.value && isDigits(source.slice(number.span));
    if (value === number.value && suffix === number.suffix && !uncounted) return [];
    return [replace(number.span, `${value}${suffix}`)];
  });
}

function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}

/** References whose question has a new number. One that can mean two questions stays as it is. */
export function referenceEdits(
  set: QuestionSet,
  renewed: readonly Renewed[],
  joined: ReadonlyMap<string, string> = new Map(),
): readonly TextEdit[] {
  const renumbered = new Map<string, string | undefined>(joined);
  for (const { number, value, suffix, answer } of renewed) {
    if (answer) continue;
    const key = keyOf(number);
    renumbered.set(key, renumbered.has(key) ? undefined : `${value}${suffix}`);
  }
  if ([...renumbered].every(([before, after]) => before === after)) return [];
  return readQuestionReferences(set)
    .filter((reference) => reference.ours)
    .flatMap((reference) => oneReference(reference.numbers, renumbered));
}

/** Of a range only the ends are written; one that would run backwards stays as it is. */
function oneReference(
  numbers: readonly ReferenceNumber[],
  renumbered: ReadonlyMap<string, string | undefined>,
): readonly TextEdit[] {
  const ends = numbers.filter((number, index) => !sharesSpan(number, numbers[index + 1]));
  const texts = ends.map((number) => renumbered.get(keyOf(number)) ?? keyOf(number));
  const ranged = numbers.some((number) => number.ranged);
  if (
    ranged &&
    texts.some((text, index) => Number.parseInt(text, 10) <= Number.parseInt(texts[index - 1] ?? '0', 10))
  ) {
    return [];
  }
  return ends.flatMap((number, index) => {
    const text = texts[index] ?? '';
    return text === keyOf(number) ? [] : [replace(number.span, text)];
  });
}

function sharesSpan(number: LabelNumber, next: LabelNumber | undefined): boolean {
  return next !== undefined && next.span.start === number.span.start;
}

/** A block and the blank lines below it. */
function withBlankBelow(block: Label['block'], source: SourceText): Span {
  let end = block.end;
  while (/\s/.test(source.text.charAt(end)) && end < source.text.length) end++;
  return { start: block.start, end };
}
