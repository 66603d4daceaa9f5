import type { Notation, QuestionSet } from '../../model/questionDocument.ts';

/** The notation a set is to have throughout: that of most of its marks and notes, or that of print. */
export function houseNotation(set: QuestionSet): 'sup' | 'gfm' {
  let sup = 0;
  let gfm = 0;
  for (const { notation } of [...set.notes, ...set.marks]) {
    if (notation === 'sup') sup++;
    else if (notation === 'gfm') gfm++;
  }
  if (sup !== gfm) return sup > gfm ? 'sup' : 'gfm';
  return [...set.notes, ...set.marks].find(({ notation }) => isHouse(notation))?.notation === 'gfm' ? 'gfm' : 'sup';
}

function isHouse(notation: Notation): boolean {
  return notation === 'sup' || notation === 'gfm';
}

/** A mark in running text. */
export function writtenMark(label: string, notation: 'sup' | 'gfm'): string {
  return notation === 'sup' ? `<sup>${label}</sup>` : `[^${label}]`;
}

/** The mark that a note begins with. */
export function writtenNoteMark(label: string, notation: 'sup' | 'gfm'): string {
  return notation === 'sup' ? `<sup>${label}</sup>` : `[^${label}]:`;
}
