/** What the outside may use of the core. Nothing else in it is imported from outside. */

export { type Implausible, judgeSeats, sittingOn } from './data/judgeSeats.ts';
export { type MemberTable, memberTable, shippedMembers, useMembers } from './data/memberTable.ts';
export { mergeMembers } from './data/mergeMembers.ts';
export { readMemberTable, renderMemberTable } from './data/readMemberTable.ts';
export { readSeatRows } from './data/readSeatRows.ts';
export { reference } from './data/reference.ts';
export {
  type Action,
  dismissActions,
  findingsAt,
  fixActions,
  fixAllAction,
  type LinkAction,
  type SuppressionScope,
} from './features/codeActions.ts';
export { documentLinks, type TextLink } from './features/documentLinks.ts';
export { documentSymbols, type OutlineEntry, type OutlineKind } from './features/documentSymbols.ts';
export { type Folding, foldings } from './features/folding.ts';
export { type Hover, type HoverFacts, type HoverRun, type HoverSection, hoverAt } from './features/hover.ts';
export { linkActions } from './features/linkActions.ts';
export { type LinkMark, linkMarks, linkSigns } from './features/linkMarks.ts';
export { selectionSpans } from './features/selectionRanges.ts';
export { type SetFacts, setFacts } from './features/setFacts.ts';
export { type Count, type Counter, createCounter, type Statistics } from './features/statistics.ts';
export {
  caseNumberAt,
  caseNumbersOf,
  type DocumentSummary,
  type Mention,
  type Named,
  type SetSummary,
  summarizeDocument,
} from './features/summarizeDocument.ts';
export { archiveCalendar } from './links/archiveCalendar.ts';
export { isWebAddress } from './links/isWebAddress.ts';
export { defaultLinkSettings, type LinkSettings, linkLimits } from './links/linkSettings.ts';
export {
  type LinkReason,
  type LinkState,
  type LinkStatus,
  type LinkStatuses,
  noLinkStatuses,
  type PlainTime,
  pageOf,
  uncheckedLink,
} from './links/linkStatus.ts';
export { LONGEST as longestDocument } from './model/documentWeight.ts';
export { parseDocument } from './model/parseDocument.ts';
export { Prose } from './model/prose.ts';
export type * from './model/questionDocument.ts';
export { type EarlierSet, readExplanationFormula } from './model/readExplanationFormula.ts';
export {
  type QuestionReference,
  type ReferenceNumber,
  readQuestionReferences,
} from './model/readQuestionReferences.ts';
export { addressesToCheck } from './rules/addresses/addressesToCheck.ts';
export { describeLink } from './rules/addresses/describeLink.ts';
export { linkStatusOf } from './rules/addresses/linkStatusOf.ts';
export { checkDocument, type Facts } from './rules/checkDocument.ts';
export {
  type Elsewhere,
  type ForeignPlace,
  type ForeignSet,
  mayShareNumber,
  nothingElsewhere,
} from './rules/elsewhere.ts';
export { fixDocument, selectSafeFixes } from './rules/fixDocument.ts';
export { renumberFootnotes } from './rules/footnotes/renumberFootnotes.ts';
export { rules } from './rules/index.ts';
export { type Renumbering, renumberQuestions } from './rules/questions/renumberQuestions.ts';
export type { Finding, Fix, RelatedPlace, Rule, Severity } from './rules/rule.ts';
export { suppressionEdit } from './rules/suppressionEdit.ts';
export {
  defaultSettings,
  defaultWorkspaceSettings,
  parseSettings,
  type Settings,
  type WorkspaceSettings,
} from './settings.ts';
export * from './text/plainDate.ts';
export { type Position, type Range, SourceText } from './text/sourceText.ts';
export { contains, overlaps, type Span, span } from './text/span.ts';
export { applyEdits, type TextEdit } from './text/textEdit.ts';
export { type CommandTexts, commandTextsOf } from './texts/commandTexts.ts';
export { type MemberTexts, memberTextsOf } from './texts/memberTexts.ts';
export { type Language, type Texts, textsOf } from './texts/texts.ts';
