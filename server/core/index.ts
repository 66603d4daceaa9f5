/** What the outside may use of the core. Nothing else in it is imported from outside. */

export { reference } from './data/reference.ts';
export { parseDocument } from './model/parseDocument.ts';
export { Prose } from './model/prose.ts';
export type * from './model/questionDocument.ts';
export { checkDocument, type Facts } from './rules/checkDocument.ts';
export { fixDocument, selectSafeFixes } from './rules/fixDocument.ts';
export { rules } from './rules/index.ts';
export type { Finding, Fix, RelatedPlace, Rule, Severity } from './rules/rule.ts';
export { defaultSettings, parseSettings, type Settings } from './settings.ts';
export * from './text/plainDate.ts';
export { type Position, type Range, SourceText } from './text/sourceText.ts';
export { contains, overlaps, type Span, span } from './text/span.ts';
export { applyEdits, type TextEdit } from './text/textEdit.ts';
export { type Language, type Texts, textsOf } from './texts/texts.ts';
