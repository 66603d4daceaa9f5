import type { CaseHeading, QuestionSet } from '../../model/questionDocument.ts';
import type { PlainDate } from '../../text/plainDate.ts';
import { insert, replace } from '../../text/textEdit.ts';
import type { Texts } from '../../texts/texts.ts';
import { submittedDay } from '../opening/submittedDay.ts';
import { defineRule, type Fix } from '../rule.ts';
import { repairCaseNumber } from './repairCaseNumber.ts';

const GLUED_MARKER = /^#+/;
const OLD_OR_FAR_YEAR = /^(\d{4})Z\d{5}$/;

/** The register of the Kamer: 42,994 of 42,994 numbers since 2007 have this form. */
export const caseNumberInvalid = defineRule({
  id: 'case-number-invalid',
  severity: 'error',
  *check(set, { texts, today }) {
    const { heading } = set;
    if (heading === undefined || !isInvalid(set, heading, today)) return;
    const fix = fixFor(set, heading, texts, today);
    yield { span: heading.textSpan, message: describe(set, heading, texts), fixes: fix === undefined ? [] : [fix] };
  },
});

function isInvalid(set: QuestionSet, heading: CaseHeading, today: PlainDate | undefined): boolean {
  if (heading.form === 'invalid') return true;
  // An Aanhangsel number without answers is met where somebody keeps the questions of an answered set alone.
  if (heading.form === 'annex') return false;
  // With a day of submission beside it, `case-number-year` says that the year is wrong.
  const isFar = today !== undefined && Number(heading.number?.slice(0, 4)) > today.year + 1;
  return heading.form === 'case' && isFar && set.opening?.submitted?.date === undefined;
}

/** Nothing but its number makes it a set with answers. */
function isUnanswered(set: QuestionSet): boolean {
  return set.answers.length === 0 && set.reply === undefined;
}

function describe(set: QuestionSet, heading: CaseHeading, texts: Texts): string {
  const words = texts.rules['case-number-invalid'];
  if (GLUED_MARKER.test(heading.text)) return words.blank;
  const year = OLD_OR_FAR_YEAR.exec(heading.text)?.[1];
  if (year !== undefined) return words.year(year);
  const written = heading.text.replace(/\s+/g, ' ').slice(0, 60);
  return set.kind === 'ah' ? words.answered(written) : words.message(written);
}

function fixFor(set: QuestionSet, heading: CaseHeading, texts: Texts, today: PlainDate | undefined): Fix | undefined {
  const words = texts.rules['case-number-invalid'];
  const marker = GLUED_MARKER.exec(heading.text)?.[0];
  if (marker !== undefined) {
    const place = heading.textSpan.start + marker.length;
    return { title: words.fixBlank, edits: [insert(place, ' ')], safe: false };
  }
  const right = repair(set, heading, today);
  if (right === undefined || right === heading.text) return undefined;
  return { title: words.fix(right), edits: [replace(heading.textSpan, right)], safe: false };
}

function repair(set: QuestionSet, heading: CaseHeading, today: PlainDate | undefined): string | undefined {
  const annex =
    set.kind === 'ah' && !isUnanswered(set) ? /^\P{N}*(\d{1,4})\P{N}*$/u.exec(heading.text)?.[1] : undefined;
  return annex ?? repairCaseNumber(heading.text, submittedDay(set, today)?.year);
}
