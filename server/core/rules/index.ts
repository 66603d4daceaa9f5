/** The table of rules, in the order of the documentation. A new rule is one line here. */
import { addresseeCapital } from './addressees/addressee-capital.ts';
import { addresseeNumber } from './addressees/addressee-number.ts';
import { addresseePeriod } from './addressees/addressee-period.ts';
import { addresseePreposition } from './addressees/addressee-preposition.ts';
import { addresseeUnknown } from './addressees/addressee-unknown.ts';
import { urlMalformed } from './addresses/url-malformed.ts';
import { urlMoved } from './addresses/url-moved.ts';
import { urlSchemeMissing } from './addresses/url-scheme-missing.ts';
import { urlUnreachable } from './addresses/url-unreachable.ts';
import { urlUnverifiable } from './addresses/url-unverifiable.ts';
import { askerArticle } from './askers/asker-article.ts';
import { askerBold } from './askers/asker-bold.ts';
import { askerDuplicate } from './askers/asker-duplicate.ts';
import { askerNamePrefix } from './askers/asker-name-prefix.ts';
import { askerParty } from './askers/asker-party.ts';
import { askerPartyMissing } from './askers/asker-party-missing.ts';
import { askerQuantifier } from './askers/asker-quantifier.ts';
import { askerSeparator } from './askers/asker-separator.ts';
import { askerUnknown } from './askers/asker-unknown.ts';
import { partyPeriod } from './askers/party-period.ts';
import { partySpelling } from './askers/party-spelling.ts';
import { partyUnknown } from './askers/party-unknown.ts';
import { documentLarge } from './document/document-large.ts';
import { explanationPosition } from './explanation/explanation-position.ts';
import { explanationReference } from './explanation/explanation-reference.ts';
import { footnoteDuplicate } from './footnotes/footnote-duplicate.ts';
import { footnoteEmpty } from './footnotes/footnote-empty.ts';
import { footnoteForm } from './footnotes/footnote-form.ts';
import { footnoteOrder } from './footnotes/footnote-order.ts';
import { footnoteRepeatedSource } from './footnotes/footnote-repeated-source.ts';
import { footnoteUndefined } from './footnotes/footnote-undefined.ts';
import { footnoteUnused } from './footnotes/footnote-unused.ts';
import { caseNumberDuplicate } from './heading/case-number-duplicate.ts';
import { caseNumberInvalid } from './heading/case-number-invalid.ts';
import { caseNumberPending } from './heading/case-number-pending.ts';
import { caseNumberYear } from './heading/case-number-year.ts';
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
import { referenceMalformed } from './references/reference-malformed.ts';
import type { Rule } from './rule.ts';
import { suppressionUnused } from './suppressions/suppression-unused.ts';
import { hyphenLinebreak } from './typography/hyphen-linebreak.ts';
import { quotesDoubled } from './typography/quotes-doubled.ts';
import { quotesStraight } from './typography/quotes-straight.ts';
import { quotesUnbalanced } from './typography/quotes-unbalanced.ts';
import { wordRepeated } from './typography/word-repeated.ts';

export const rules: readonly Rule[] = [
  caseNumberInvalid,
  caseNumberPending,
  caseNumberDuplicate,
  caseNumberYear,
  openingMissing,
  openingIncomplete,
  askerArticle,
  askerQuantifier,
  askerPartyMissing,
  askerBold,
  askerSeparator,
  askerNamePrefix,
  askerDuplicate,
  askerUnknown,
  askerParty,
  partySpelling,
  partyUnknown,
  partyPeriod,
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
  footnoteUndefined,
  footnoteUnused,
  footnoteDuplicate,
  footnoteOrder,
  footnoteEmpty,
  footnoteForm,
  footnoteRepeatedSource,
  urlMalformed,
  urlSchemeMissing,
  urlUnreachable,
  urlMoved,
  urlUnverifiable,
  referenceMalformed,
  quotesUnbalanced,
  quotesDoubled,
  quotesStraight,
  hyphenLinebreak,
  wordRepeated,
  explanationPosition,
  explanationReference,
  documentLarge,
  suppressionUnused,
];
