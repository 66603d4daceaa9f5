import type { FootnoteDefinition, FootnoteMark, Notation, QuestionSet } from '../../model/questionDocument.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import { mayHaveGaps } from './findDisorder.ts';

/** What is to be different before the notes are counted. */
export interface Changes {
  /** A mark that is to refer to another note, or a note that is to have another label. */
  readonly relabelled?: { readonly part: FootnoteMark | FootnoteDefinition; readonly label: string };
  /** A note that goes. */
  readonly without?: FootnoteDefinition;
}

/**
 * Numbers marks and notes together in the order of the first marks; notes without a mark come last. Labels that are no
 * numbers stay. Questions printed without their answers keep the numbers they have, in their right order.
 */
export function renumberFootnotes(set: QuestionSet, changes: Changes = {}): readonly TextEdit[] {
  const numbers = orderedNumbers(set, changes);
  return partsOf(set, changes).flatMap((part) => {
    const label = labelOf(part, changes);
    const number = numbers.get(label);
    const text = number === undefined ? label : writtenNumber(number, part.notation);
    if (number === undefined ? label === part.label : number === part.number) return [];
    return { span: part.labelSpan, text };
  });
}

/** The number that each label is to have: labels that are no numbers are left out. */
export function orderedNumbers(set: QuestionSet, changes: Changes = {}): ReadonlyMap<string, number> {
  const labels = new Set(partsOf(set, changes).map((part) => labelOf(part, changes)));
  const numbered = [...labels].filter((label) => /^\d+$/.test(label));
  const inOrder = mayHaveGaps(set) ? numbered.map(Number).sort((a, b) => a - b) : numbered.map((_, index) => index + 1);
  return new Map(numbered.map((label, index) => [label, inOrder[index] ?? index + 1]));
}

/** A number as a notation writes it. */
export function writtenNumber(number: number, notation: Notation): string {
  const digits = String(number);
  if (notation !== 'unicode') return digits;
  return [...digits].map((digit) => SUPERSCRIPTS.charAt(Number(digit))).join('');
}

const SUPERSCRIPTS = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

/** Marks first: their order is that of the notes. */
function partsOf(set: QuestionSet, { without }: Changes): readonly (FootnoteMark | FootnoteDefinition)[] {
  return [...set.marks, ...set.notes.filter((note) => note !== without)];
}

function labelOf(part: FootnoteMark | FootnoteDefinition, { relabelled }: Changes): string {
  return part === relabelled?.part ? relabelled.label : part.label;
}
