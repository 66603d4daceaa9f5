import type { AddresseeRun, Opening, QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import { markersOf } from '../../rules/askers/rewriteBold.ts';
import { convertFootnotes } from '../../rules/footnotes/convertFootnotes.ts';
import { beforeBlanks } from '../../text/lines.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { insert, remove, replace, type TextEdit } from '../../text/textEdit.ts';
import { inSteps, type Step, settle } from '../inSteps.ts';
import { formatDocument } from '../layout/formatDocument.ts';
import { applyRules } from './applyRules.ts';
import { isSameSet } from './isSameSet.ts';
import type { Converted, Remark } from './remark.ts';
import { unbolden } from './writeExplanation.ts';
import { writeOffices } from './writeOffices.ts';
import { keptGuillemets, writeTypedQuotes } from './writeQuotes.ts';

const inOpening =
  (change: (opening: Opening, source: SourceText) => readonly TextEdit[]): Step =>
  ({ sets, source }) =>
    sets.map(({ opening }) => (opening === undefined ? [] : change(opening, source)));

/** An office types the day in a line of its own above the sentence, and no full stop. */
function raiseDate({ submitted, fullStop, span }: Opening, { text, lineEnding }: SourceText): TextEdit[] {
  if (submitted?.position !== 'end') return [];
  const start = Math.max(span.start, beforeBlanks(submitted.span.start, text));
  const end = fullStop?.end ?? submitted.span.end;
  return [
    insert(span.start, `${text.slice(submitted.span.start, submitted.span.end)}${lineEnding}${lineEnding}`),
    remove({ start, end }),
  ];
}

function dropMarkup({ prose, askers, subject }: Opening, { text }: SourceText): TextEdit[] {
  const bold = prose.strong.filter(({ span }) =>
    askers.some((it) => it.bold === 'exact' && it.span.start === span.start + 2),
  );
  const italic = prose.emphasis.filter(
    ({ span }) => subject?.italic === 'exact' && subject.span.start === span.start + 1,
  );
  const markers = [
    ...bold.flatMap(({ span }) => markersOf(span, 2)),
    ...italic.flatMap(({ span }) => markersOf(span, 1)),
  ];
  return markers.filter(({ start, end }) => /^[*_]+$/.test(text.slice(start, end))).map(remove);
}

function lowerOffices({ addressees }: Opening, { text }: SourceText): TextEdit[] {
  return addressees.filter(({ office }) => office !== 'other').flatMap((run) => lowerOffice(run, text));
}

function lowerOffice({ officeWord, span }: AddresseeRun, text: string): TextEdit[] {
  const words = text.slice(officeWord.span.start, span.end);
  const capitals = [...words.slice(0, officeWord.span.end - officeWord.span.start).matchAll(/\p{Lu}/gu)];
  const second = [...words.matchAll(/(?<=, )M(?=inister )/g)];
  return [...capitals, ...second].map(({ 0: letter, index }) => {
    const start = officeWord.span.start + index;
    return replace({ start, end: start + letter.length }, letter.toLowerCase());
  });
}

const writeNotes: Step = ({ sets, source }) =>
  sets.flatMap((set) => convertFootnotes(set, source, 'gfm').map(({ edits }) => edits));

/** `1.` in a paragraph of its own; a set that has any other label keeps all. */
const writeNumbers: Step = ({ sets }) =>
  sets.map((set) =>
    isNumbered(set) ? set.questions.map(({ label }) => replace(label.span, `${label.numbers[0]?.value}.`)) : [],
  );

function isNumbered({ questions }: QuestionSet): boolean {
  return questions.every(
    ({ label: { form, numbers }, body }) =>
      form === 'standard' && numbers.length === 1 && numbers[0]?.suffix === '' && body.length > 0,
  );
}

const steps: readonly Step[] = [
  applyRules(['quotes-doubled'], 'official'),
  inOpening(dropMarkup),
  inOpening(raiseDate),
  inOpening(lowerOffices),
  (document) => writeOffices(document, false),
  writeNotes,
  writeTypedQuotes,
  writeNumbers,
  unbolden,
];

/** A set in the form in which a member's office types it. What has no such form stays as it was, and is told of. */
export function toDraft(document: QuestionDocument): Converted {
  const formed = settle(document, (current) => formatDocument(inSteps(current, steps, isSameSet)));
  return { text: formed.source.text, remarks: remarksOn(formed) };
}

function remarksOn(document: QuestionDocument): readonly Remark[] {
  const quotes = keptGuillemets(document).map(({ span }): Remark => ({ kind: 'quotes', span }));
  const labels = document.sets.flatMap(({ questions }): Remark[] => {
    const kept = questions.find(({ label }) => label.form !== 'bare');
    return kept === undefined ? [] : [{ kind: 'labels', span: kept.label.span }];
  });
  const notes = document.sets.flatMap((set) =>
    convertFootnotes(set, document.source, 'gfm').map(({ span }): Remark => ({ kind: 'notes', span })),
  );
  return [...quotes, ...labels, ...notes];
}
