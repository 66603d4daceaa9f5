import type { Label, LabelNumber, Question, QuestionSet } from '../../model/questionDocument.ts';
import { keyOf } from '../../rules/questions/readNumbering.ts';
import {
  labelEdits,
  numberAsked,
  type Renewed,
  referenceEdits,
  repeatsItself,
} from '../../rules/questions/renumberQuestions.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import { nameOnce } from './nameOnce.ts';
import type { QuestionPart } from './questionParts.ts';

export interface NumberedAnew {
  /** In labels, in those of answers, and in references. */
  readonly edits: readonly TextEdit[];
  /** The number of the question that was put in. */
  readonly added: string;
}

export interface NewOrder {
  readonly set: QuestionSet;
  /** The questions that remain, in their new order; `new` stands for one that is put in. */
  readonly order: readonly (QuestionPart | 'new')[];
  /** A question that became part of another: references to it then mean that one. */
  readonly joined?: { readonly part: QuestionPart; readonly to: QuestionPart };
}

/** Numbers questions from 1 in a new order. Undefined where nobody can tell what a number should have been. */
export function numberQuestions({ set, order, joined }: NewOrder, source: SourceText): NumberedAnew | undefined {
  if ([...set.questions, ...set.answers].some(({ label }) => repeatsItself(label))) return undefined;
  const { renewed } = numberAsked(order.map((part) => (part === 'new' ? newQuestion(set) : part.question)));
  const known = renewed.filter(({ number }) => number !== NEW);
  const added = renewed.find(({ number }) => number === NEW);
  const byNumber = new Map(known.map((it) => [it.number, it]));
  const answers = order.flatMap((part) => (part === 'new' ? [] : answerNumbers(part, byNumber)));
  const labels = labelEdits([...known, ...answers], source);
  const numbers = joinedNumbers(joined, byNumber);
  const references = nameOnce(set, known, numbers, referenceEdits(set, known, numbers));
  return { edits: [...labels, ...references], added: added === undefined ? '' : keyOf(added) };
}

/** Stands nowhere, and no question has its value. */
const NEW: LabelNumber = { value: -1, suffix: '', span: { start: -1, end: -1 } };

function newQuestion({ span }: QuestionSet): Question {
  const label: Label = { span, block: span, text: '', numbers: [NEW], form: 'standard', inline: false };
  return { span, label, body: [], bodySpan: undefined };
}

type ByNumber = ReadonlyMap<LabelNumber, Renewed>;

function answerNumbers({ question, answer }: QuestionPart, renewed: ByNumber): readonly Renewed[] {
  const own = question.label.numbers.flatMap((number) => renewed.get(number) ?? []);
  return (answer?.label.numbers ?? []).flatMap((number, index) => {
    const like = own[index];
    return like === undefined ? [] : [{ ...like, number, answer: true }];
  });
}

function joinedNumbers(joined: NewOrder['joined'], renewed: ByNumber): ReadonlyMap<string, string> {
  const number = joined?.to.question.label.numbers.at(-1);
  const last = number === undefined ? undefined : renewed.get(number);
  if (joined === undefined || last === undefined) return new Map();
  return new Map(joined.part.question.label.numbers.map((it) => [keyOf(it), keyOf(last)]));
}
