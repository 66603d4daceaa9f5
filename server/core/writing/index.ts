/** What the outside may use of the writing features. They are loaded when first asked for, never at start-up. */

export { type WritingTexts, writingTextsOf } from '../texts/writingTexts.ts';
export type { Completion, CompletionFacts, CompletionKind, KnownCase } from './complete/completion.ts';
export { completionsAt } from './complete/completionsAt.ts';
export { composeOpening } from './compose/composeOpening.ts';
export { type ComposedSet, composeSet } from './compose/composeSet.ts';
export { fileNameOf } from './compose/fileNameOf.ts';
export type * from './compose/newSet.ts';
export { type MemberChoice, type NewSetChoices, newSetChoices, type PostChoice } from './compose/newSetChoices.ts';
export { mostQuestions, readNewSet } from './compose/readNewSet.ts';
export type { Converted, Remark, RemarkKind } from './convert/remark.ts';
export { remarkText } from './convert/remarkText.ts';
export { toDraft } from './convert/toDraft.ts';
export { toOfficial } from './convert/toOfficial.ts';
export type { Edit, EditAnswer, EditRequest } from './edit.ts';
export { edits } from './edits.ts';
export { formatDocument } from './layout/formatDocument.ts';
export { type RenamePlace, type RenameRequest, rename, renamePlace } from './navigate/rename.ts';
export { type NumberedSymbol, type SymbolPlace, symbolAt } from './navigate/symbolAt.ts';
export { describeFigures } from './overview/describeFigures.ts';
export { type OverviewFacts, type OverviewKind, type OverviewNode, overviewOf } from './overview/overview.ts';
export { type SetFigures, setFigures } from './overview/setFigures.ts';
export { type PointId, pointIds, pointOf } from './ready/pointOf.ts';
export {
  type LinkCheck,
  type PointFix,
  type PointState,
  type ReadyFacts,
  type ReadyPlace,
  type ReadyPoint,
  readyPoints,
} from './ready/readyPoints.ts';
