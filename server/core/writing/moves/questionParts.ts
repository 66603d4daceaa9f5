import type {
  Answer,
  FootnoteDefinition,
  Located,
  Question,
  QuestionDocument,
  QuestionSet,
} from '../../model/questionDocument.ts';
import { keyOf } from '../../rules/questions/readNumbering.ts';
import { endOfLine } from '../../text/lines.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import { endOfFigures } from './endOfFigures.ts';

/** A question with all that goes where it goes: whole lines, its answer, and its own notes directly below. */
export interface QuestionPart {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly span: Span;
  /** The end of its last line of text, with the pictures below it, above its notes. */
  readonly textEnd: number;
  readonly notes: readonly FootnoteDefinition[];
}

/** The parts of a set in reading order; undefined where an answer does not stand right below its own question. */
export function questionParts(set: QuestionSet, document: QuestionDocument): readonly QuestionPart[] | undefined {
  const { source } = document;
  const answers = answersBelow(set);
  if (answers === undefined) return undefined;
  const written = partsOf(set);
  const ends = set.questions.map((question) => endOfText(question, answers.get(question), written, source));
  const below = notesBelow(set, ends, source);
  const starts = startsOfComments(document);
  const keepsBelow = below.slice(0, -1).some((notes) => notes.length > 0);
  return set.questions.map((question, index) => {
    // What stands below the last question only may as well be the notes at the end of the set.
    const last = index === set.questions.length - 1;
    const notes = last && !keepsBelow ? [] : (below[index] ?? []);
    const textEnd = ends[index] ?? question.span.end;
    const line = source.positionAt(question.label.block.start).line;
    const start = Math.min(source.lineSpan(line).start, starts.get(line) ?? Number.POSITIVE_INFINITY);
    const end = Math.max(textEnd, endOfLine(notes.at(-1)?.span.end ?? 0, source));
    return { question, answer: answers.get(question), notes, textEnd, span: { start, end } };
  });
}

function answersBelow({ questions, answers }: QuestionSet): ReadonlyMap<Question, Answer> | undefined {
  const found = new Map<Question, Answer>();
  if (answers.length === 0) return found;
  for (const [index, question] of questions.entries()) {
    const next = questions[index + 1]?.span.start ?? Number.POSITIVE_INFINITY;
    const answer = answers[index];
    if (answer === undefined || answer.span.start < question.span.start || answer.span.start > next) return undefined;
    if (!isOf(answer, question)) return undefined;
    found.set(question, answer);
  }
  return answers.length > questions.length ? undefined : found;
}

function isOf(answer: Answer, question: Question): boolean {
  const own = answer.label.numbers.map(keyOf);
  return own.length === 0 || own.join() === question.label.numbers.map(keyOf).join();
}

/** All that has text in a set, in reading order; at its end what it ends with. */
function partsOf({ questions, notes, answers, explanation, span }: QuestionSet): readonly Located[] {
  const parts = [...questions, ...notes, ...answers, ...(explanation === undefined ? [] : [explanation])];
  const end = { span: { start: span.end, end: span.end } };
  return [...parts, end].sort((a, b) => a.span.start - b.span.start);
}

function endOfText(
  question: Question,
  answer: Answer | undefined,
  parts: readonly Located[],
  source: SourceText,
): number {
  const end = endOfLine(Math.max(question.label.span.end, question.span.end, answer?.span.end ?? 0), source);
  return endOfFigures(end, parts, source);
}

/** For each question the notes right below it that its own marks are the first to point at. */
function notesBelow(set: QuestionSet, ends: readonly number[], source: SourceText): readonly FootnoteDefinition[][] {
  const owners = ownersOfNotes(set);
  let at = 0;
  return set.questions.map((_, index) => {
    const next = set.questions[index + 1]?.span.start ?? set.span.end;
    let end = ends[index] ?? 0;
    while ((set.notes[at]?.span.start ?? next) < end) at++;
    const found: FootnoteDefinition[] = [];
    for (let note = set.notes[at]; note !== undefined && note.span.start < next; note = set.notes[++at]) {
      if (owners.get(note.label) !== index || source.slice({ start: end, end: note.markSpan.start }).trim() !== '')
        break;
      found.push(note);
      end = note.span.end;
    }
    return found;
  });
}

/** By label, the index of the question in which or below which its first mark stands. */
function ownersOfNotes({ marks, questions }: QuestionSet): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  let at = -1;
  for (const { label, span } of marks) {
    while ((questions[at + 1]?.span.start ?? Number.POSITIVE_INFINITY) <= span.start) at++;
    if (!owners.has(label)) owners.set(label, at);
  }
  return owners;
}

/** By the line they are about, where the comments begin that stand above it. */
function startsOfComments({ suppressions, source }: QuestionDocument): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const { scope, line, span } of suppressions) {
    if (scope !== 'line') continue;
    const own = source.lineSpan(source.positionAt(span.start).line).start;
    starts.set(line, Math.min(own, starts.get(line) ?? own));
  }
  return starts;
}
