import type { QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import { convertFootnotes } from '../../rules/footnotes/convertFootnotes.ts';
import { pendingNumber } from '../../rules/placeholders.ts';
import { typedQuotesOf } from '../../rules/typography/pairTypedQuotes.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { replace, type TextEdit } from '../../text/textEdit.ts';
import { inSteps, type Step, settle } from '../inSteps.ts';
import { formatDocument } from '../layout/formatDocument.ts';
import { applyRule, applyRules } from './applyRules.ts';
import { isSameSet } from './isSameSet.ts';
import type { Converted, Remark, RemarkKind } from './remark.ts';
import { unlistQuestions } from './unlistQuestions.ts';
import { embolden } from './writeExplanation.ts';
import { writeHeading } from './writeHeading.ts';
import { writeOffices } from './writeOffices.ts';

/** The rules that say how print writes what the text says already. */
const openingRules = [
  'submitted-position',
  'submitted-date',
  'opening-full-stop',
  'asker-article',
  'asker-quantifier',
  'asker-separator',
  'asker-name-prefix',
  'party-spelling',
  'addressee-capital',
  'addressee-number',
];
const markupRules = ['asker-bold', 'subject-italic'];
const textRules = ['quotes-straight', 'quotes-doubled', 'reference-malformed', 'url-scheme-missing'];

const writeNotes: Step = ({ sets, source }) =>
  sets.flatMap((set) => convertFootnotes(set, source, 'sup').map(({ edits }) => edits));

/** Print has the numbers of two notes in one superscript. */
const joinMarks: Step = ({ sets, source }) =>
  sets.map(({ marks }) =>
    marks.flatMap((mark, index) => {
      const before = marks[index - 1];
      if (before?.notation !== 'sup' || mark.notation !== 'sup') return [];
      const between = { start: before.labelSpan.end, end: mark.labelSpan.start };
      return /^<\/sup>[ \u00a0]?<sup>$/i.test(source.slice(between)) ? [replace(between, ', ')] : [];
    }),
  );

/** `2024Z 12345` can be one number only. */
const onlyBlanks = (edits: readonly TextEdit[], text: string) =>
  edits.every((edit) => text.slice(edit.span.start, edit.span.end).replace(/\s+/g, '') === edit.text);

const steps: readonly Step[] = [
  writeHeading,
  applyRule('case-number-invalid', 'official', onlyBlanks),
  applyRules(openingRules, 'official'),
  applyRules(markupRules, 'official'),
  writeNotes,
  joinMarks,
  unlistQuestions,
  applyRules(['question-label-form'], 'official'),
  applyRule('question-missing', 'official', () => true),
  applyRules(textRules, 'official'),
  (document) => writeOffices(document, true),
  embolden,
];

/** A draft in official form, as the Kamer prints it. What cannot be placed stays where it was, and is told of. */
export function toOfficial(document: QuestionDocument): Converted {
  // What the layout sets apart may then be read as what it is.
  const formed = settle(document, (current) => formatDocument(inSteps(current, steps, isSameSet)));
  return { text: formed.source.text, remarks: remarksOn(document, formed) };
}

function remarksOn(before: QuestionDocument, after: QuestionDocument): readonly Remark[] {
  return after.sets.flatMap((set, index) => [
    ...aboutHeading(set),
    ...aboutOpening(set),
    ...aboutNumbers(before.sets[index], set),
    ...aboutText(set, after.source),
  ]);
}

function aboutHeading({ heading }: QuestionSet): readonly Remark[] {
  return heading?.text === pendingNumber ? [{ kind: 'numberPending', span: heading.textSpan }] : [];
}

function aboutOpening({ opening, span, kind }: QuestionSet): readonly Remark[] {
  if (opening === undefined)
    return kind === 'ah' ? [] : [{ kind: 'opening', span: { start: span.start, end: span.start } }];
  return opening.submitted === undefined ? [{ kind: 'date', span: opening.span }] : [];
}

function aboutNumbers(before: QuestionSet | undefined, { questions }: QuestionSet): readonly Remark[] {
  const [first] = questions;
  return before?.questions.length === 0 && first !== undefined
    ? [{ kind: 'numbersGuessed', span: first.label.span }]
    : [];
}

function aboutText(set: QuestionSet, source: SourceText): readonly Remark[] {
  const quotes = set.prose.flatMap((prose) =>
    typedQuotesOf(prose).map(({ open, close }) => prose.spanAt(open, close + 1)),
  );
  const notes = convertFootnotes(set, source, 'sup').map(({ span }) => span);
  const toRemark = (kind: RemarkKind) => (span: Remark['span']) => ({ kind, span });
  return [...quotes.map(toRemark('quotes')), ...notes.map(toRemark('notes'))];
}
