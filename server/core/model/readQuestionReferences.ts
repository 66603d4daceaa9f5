import type { Span } from '../text/span.ts';
import type { Located } from './located.ts';
import { ofWords } from './ofWords.ts';
import type { Prose } from './prose.ts';
import type { LabelNumber, QuestionSet, Worded } from './questionDocument.ts';
import { readNumberList } from './readNumberList.ts';

/** A reference in running text to questions by number (verwijzing naar een vraag): `vraag 2 t/m 4`. */
export interface QuestionReference extends Worded {
  /** In the order written; of a range the ends and all between, which share the span of its last number. */
  readonly numbers: readonly ReferenceNumber[];
  /** Whether the questions of this set are meant: nothing in the sentence points at an earlier set. */
  readonly ours: boolean;
}

export interface ReferenceNumber extends LabelNumber {
  /** Whether it ends a range or lies within one. */
  readonly ranged: boolean;
}

/**
 * Reads the references to questions in the text of questions, answers and explanation. Computed when asked for: no
 * other part of the model needs them.
 */
export function readQuestionReferences(set: QuestionSet): readonly QuestionReference[] {
  const references: QuestionReference[] = [];
  const read = ({ body }: { readonly body: readonly Prose[] }) => {
    for (const prose of body) {
      const found = readProse(prose);
      if (found.length > 0) for (const reference of found) references.push(reference);
    }
  };
  set.questions.forEach(read);
  set.answers.forEach(read);
  if (set.explanation !== undefined) read(set.explanation);
  return references.sort((a, b) => a.span.start - b.span.start);
}

const REFERENCE = /vra(?:ag|gen)\s{1,3}(?:(?:nr\.|nummers?)\s)?(?=\d)/g;
/** What follows a number that counts something: `vraag 3 en 20 miljoen euro`. */
const AMOUNT =
  /^(?:[.,]\d|\s?%|\s(?:procent|miljoen|miljard|duizend|euro|jaar|jaren|maanden|weken|dagen|uur|keer|maal|kilo|meter|ton|personen|mensen|gemeenten|landen)\b)/;

function readProse(prose: Prose): readonly QuestionReference[] {
  const found = referencesIn(prose);
  if (found.length === 0) return NONE;
  const inSource = <T extends Located>(it: T): T => ({ ...it, span: prose.spanAt(it.span.start, it.span.end) });
  return found.map((it) => ({ ...inSource(it), numbers: it.numbers.map(inSource) }));
}

const NONE: readonly never[] = [];

/** The references with their places in the text of the block. */
const referencesIn = ofWords((prose): readonly QuestionReference[] => {
  if (!prose.text.includes('vra')) return NONE;
  const { words } = prose;
  const found: QuestionReference[] = [];
  for (const match of words.matchAll(REFERENCE)) {
    if (/[\p{L}\p{M}\d-]/u.test(words.charAt(match.index - 1))) continue;
    const from = match.index + match[0].length;
    // Reading a piece only: a list of numbers is short, and a text may hold many references.
    const piece = words.slice(from, from + LONGEST_LIST);
    const numbers = withoutAmounts(piece, readNumberList(piece, 0).numbers, match[0].startsWith('vragen'));
    const last = numbers.at(-1);
    if (last === undefined) continue;
    const end = from + last.span.end;
    found.push({
      span: { start: match.index, end },
      text: prose.text.slice(match.index, end),
      numbers: numbers.map(({ value, suffix, span, ranged }) => ({
        value,
        suffix,
        ranged,
        span: { start: from + span.start, end: from + span.end },
      })),
      ours: !meansOtherSet(words, match.index, end),
    });
  }
  return found;
});

const LONGEST_LIST = 120;

/** Leaves out what belongs to the sentence: `vraag 3, 12 gemeenten`, `vraag 2 en 20 miljoen euro`. */
function withoutAmounts<T extends { readonly span: Span }>(text: string, numbers: readonly T[], plural: boolean): T[] {
  const kept: T[] = [];
  for (const number of numbers) {
    if (AMOUNT.test(text.slice(number.span.end, number.span.end + 16))) break;
    const joiner = text.slice(kept.at(-1)?.span.end ?? 0, number.span.start);
    // After the singular a comma goes on counting only where `en` or `of` ends the list.
    const doubtful =
      kept.length > 0 && joiner.trim() === ',' && !plural && !/^[^.;:?!)]{0,40}?\d\s*,?\s(?:en|of)\s\d/.test(text);
    if (doubtful) break;
    kept.push(number);
  }
  return kept;
}

const OTHER_BEFORE =
  /(?:(?:eerdere?|vorige?|voorgaande|voornoemde|destijds|gestelde|beantwoorde)\s(?:schriftelijke\s)?|(?:set|lijst)\s(?:met\s)?)(?:kamer)?$/i;
const OTHER_AFTER =
  /^[\s,]*(?:[(«][^)»]{0,40}(?:aanhangsel|kamerstuk|\d{4}Z\d{5}|ingezonden)|aanhangsel|(?:van|uit|in|bij|op)\s(?:de|het|een|mijn|onze?|uw|haar|zijn|hun|die|dat|voornoemde|eerdere?|vorige?)?\s?(?:[\p{L}-]+\s){0,2}?(?:(?:kamer|vervolg)?vragen|vragenset|vragenlijst|set|lid|leden|aanhangsel|brief|verslag|vorige?|eerdere?|beantwoording|enquête|onderzoek|overleg|debat|kamerbrief|interview|evaluatie|formulier|handreiking|advies|nota|rapport)\b|gesteld\s(?:door|op|in)|d\.d\.|in\s(?:19|20)\d\d)/iu;
const OTHER_IN_SENTENCE =
  /aanhangsel|\b\d{4}Z\d{5}\b|\b(?:eerdere?|vorige?|voorgaande)\s(?:schriftelijke\s|set\s|gestelde\s)*(?:kamer)?vragen\b|(?:kamer)?vragen\s(?:van|door)\s(?:het\slid|de\sleden|de\svaste)|vorige\sset\b/i;
const NAME_AFTER = /^\s(?:van|door)\s\p{Lu}/u;
const OWN_AFTER = /^\s(?:van|uit|in)\s(?:deze|dit)\s/i;
const SENTENCE_END = /[.?!](?=\s+[\p{Lu}«"'‘“]|\s*$)/gu;
const FAR = 400;

/** Whether words around a reference make it one to questions that were asked before. */
function meansOtherSet(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 120);
  if (OWN_AFTER.test(after)) return false;
  if (OTHER_AFTER.test(after) || NAME_AFTER.test(after)) return true;
  if (OTHER_BEFORE.test(text.slice(Math.max(0, start - 60), start))) return true;
  return OTHER_IN_SENTENCE.test(sentenceAround(text, start, end));
}

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - FAR), start);
  let from = 0;
  for (const match of before.matchAll(SENTENCE_END)) if (match.index < before.length - 1) from = match.index + 1;
  const after = text.slice(end, end + FAR);
  const to = after.search(SENTENCE_END);
  return before.slice(from) + text.slice(start, end) + (to < 0 ? after : after.slice(0, to + 1));
}
