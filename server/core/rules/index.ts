/** The table of rules, in the order of the documentation. A new rule is one line here. */
import { addresseeCapital } from './addressees/addressee-capital.ts';
import { addresseeNumber } from './addressees/addressee-number.ts';
import { addresseePeriod } from './addressees/addressee-period.ts';
import { addresseePreposition } from './addressees/addressee-preposition.ts';
import { addresseeUnknown } from './addressees/addressee-unknown.ts';
import { openingFullStop } from './opening/opening-full-stop.ts';
import { openingIncomplete } from './opening/opening-incomplete.ts';
import { openingMissing } from './opening/opening-missing.ts';
import { subjectItalic } from './opening/subject-italic.ts';
import { submittedDate } from './opening/submitted-date.ts';
import { submittedPosition } from './opening/submitted-position.ts';
import { answerMissing } from './questions/answer-missing.ts';
import { answerUnmatched } from './questions/answer-unmatched.ts';
import { questionEmpty } from './questions/question-empty.ts';
import { questionLabelCombined } from './questions/question-label-combined.ts';
import { questionLabelForm } from './questions/question-label-form.ts';
import { questionLong } from './questions/question-long.ts';
import { questionMany } from './questions/question-many.ts';
import { questionMarkMissing } from './questions/question-mark-missing.ts';
import { questionMissing } from './questions/question-missing.ts';
import { questionNumberDuplicate } from './questions/question-number-duplicate.ts';
import { questionNumberSequence } from './questions/question-number-sequence.ts';
import { questionReference } from './questions/question-reference.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  openingMissing,
  openingIncomplete,
  addresseeUnknown,
  addresseePeriod,
  addresseeNumber,
  addresseePreposition,
  addresseeCapital,
  subjectItalic,
  submittedDate,
  submittedPosition,
  openingFullStop,
  questionMissing,
  questionNumberSequence,
  questionNumberDuplicate,
  questionLabelForm,
  questionLabelCombined,
  questionEmpty,
  questionMarkMissing,
  questionReference,
  questionLong,
  questionMany,
  answerMissing,
  answerUnmatched,
];
