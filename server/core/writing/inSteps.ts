import type { QuestionDocument } from '../model/questionDocument.ts';
import { withoutOverlaps } from '../rules/takenSpans.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { edited } from './edited.ts';

/** Edits that belong together: all of a group are made, or none. */
export type EditGroup = readonly TextEdit[];

/** One step of a change in several: what it would change in a document as the steps before have left it. */
export type Step = (document: QuestionDocument) => readonly EditGroup[];

/** Whether what came of a step is still the same set in what matters; if not, the step is left out. */
export type Guard = (before: QuestionDocument, after: QuestionDocument) => boolean;

/** Takes steps one after another. */
export function inSteps(document: QuestionDocument, steps: readonly Step[], guard: Guard): QuestionDocument {
  return steps.reduce((current, step) => take(step, current, guard), document);
}

/** Steps can make way for one another; more rounds than this no text was ever seen to need. */
const MOST_ROUNDS = 8;

/**
 * Changes a document until nothing changes any more, so that doing it again does nothing. A text that would never
 * settle, which takes malice, stays as it was.
 */
export function settle(
  document: QuestionDocument,
  change: (document: QuestionDocument) => QuestionDocument,
): QuestionDocument {
  let current = document;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = change(current);
    if (next.source.text === current.source.text) return current;
    current = next;
  }
  return document;
}

/** All groups of a step at once, or those that do no harm. */
function take(step: Step, document: QuestionDocument, guard: Guard): QuestionDocument {
  const groups = withoutOverlaps(step(document), (edits) => edits).filter((group) => group.length > 0);
  if (groups.length === 0) return document;
  const all = edited(document, groups.flat());
  if (all === document || guard(document, all)) return all;
  if (groups.length === 1 || groups.length > MOST_TRIED) return document;
  const harmless = groups.filter((group) => guard(document, edited(document, group)));
  const some = edited(document, harmless.flat());
  return harmless.length > 0 && guard(document, some) ? some : document;
}

/** Groups tried one by one where they cannot be made together; each costs a reading of the text. */
const MOST_TRIED = 40;
