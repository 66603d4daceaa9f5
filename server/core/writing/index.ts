/** What the outside may use of the writing features. They are loaded when first asked for, never at start-up. */

export { type WritingTexts, writingTextsOf } from '../texts/writingTexts.ts';
export type { Completion, CompletionFacts, CompletionKind } from './complete/completion.ts';
export { completionsAt } from './complete/completionsAt.ts';
export { composeOpening } from './compose/composeOpening.ts';
export { type ComposedSet, composeSet } from './compose/composeSet.ts';
export { fileNameOf } from './compose/fileNameOf.ts';
export type * from './compose/newSet.ts';
export { newSetChoices } from './compose/newSetChoices.ts';
export { mostQuestions, readNewSet } from './compose/readNewSet.ts';
export type { Converted } from './convert/remark.ts';
export { remarkText } from './convert/remarkText.ts';
export { toDraft } from './convert/toDraft.ts';
export { toOfficial } from './convert/toOfficial.ts';
export { edits } from './edits.ts';
export { formatDocument } from './layout/formatDocument.ts';
export { type RenameRequest, rename, renamePlace } from './navigate/rename.ts';
export { type NumberedSymbol, type SymbolPlace, symbolAt } from './navigate/symbolAt.ts';
export { describeFigures } from './overview/describeFigures.ts';
export { type OverviewNode, overviewOf } from './overview/overview.ts';
export { setFigures } from './overview/setFigures.ts';
export { type PointId, pointIds, pointOf } from './ready/pointOf.ts';
export {
  type LinkCheck,
  type ReadyPlace,
  type ReadyPoint,
  readyPoints,
} from './ready/readyPoints.ts';
