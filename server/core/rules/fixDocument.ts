import { parseDocument } from '../model/parseDocument.ts';
import type { QuestionDocument } from '../model/questionDocument.ts';
import type { Settings } from '../settings.ts';
import { SourceText } from '../text/sourceText.ts';
import { applyEdits } from '../text/textEdit.ts';
import { checkDocument, type Facts } from './checkDocument.ts';
import type { Finding, Fix } from './rule.ts';
import { withoutOverlaps } from './takenSpans.ts';

/** A fix may uncover a finding that another fix takes away; more rounds than this no text was ever seen to need. */
const MOST_ROUNDS = 10;

/** The text after all safe fixes, and how many were applied; `read` is the text as it was read already. A text without safe fixes comes back as it is. */
export function fixDocument(
  source: SourceText,
  settings: Settings,
  facts: Facts = {},
  read?: QuestionDocument,
): { text: string; applied: number } {
  let { text } = source;
  let applied = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const known = round === 0 ? read : undefined;
    const document = known ?? parseDocument(new SourceText(text, source.uri, source.version));
    const fixes = selectSafeFixes(checkDocument(document, settings, { ...facts, allFindings: true }));
    if (fixes.length === 0) break;
    const next = applyEdits(
      text,
      fixes.flatMap((fix) => fix.edits),
    );
    if (next === text) break;
    text = next;
    applied += fixes.length;
  }
  return { text, applied };
}

/** The safe fixes that can be applied together: in reading order, each that touches no one before it. */
export function selectSafeFixes(findings: readonly Finding[]): readonly Fix[] {
  const fixes = findings.flatMap((finding) => finding.fixes.find(({ safe }) => safe) ?? []);
  return withoutOverlaps(fixes, ({ edits }) => edits);
}
