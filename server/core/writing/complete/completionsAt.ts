import type { QuestionDocument } from '../../model/questionDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { setAt } from '../setAt.ts';
import { addressees } from './addressees.ts';
import { articles, members, parties } from './askers.ts';
import { caseNumbers } from './caseNumbers.ts';
import type { Completion, CompletionFacts, CompletionPlace } from './completion.ts';
import { dateBracket, datesInBracket, datesInNote } from './dates.ts';
import { begunMark, newMark } from './footnotes.ts';
import { explanation, nextQuestion } from './nextQuestion.ts';
import { readOpeningZone } from './openingZone.ts';
import { phrases } from './phrases.ts';
import { inComment } from './suppressionIds.ts';
import { isVerbatim } from './verbatim.ts';

/** What can stand at an offset, best first. With the character just typed, only what that character begins. */
export function completionsAt(
  document: QuestionDocument,
  offset: number,
  facts: CompletionFacts,
  trigger?: string,
): readonly Completion[] {
  const place = placeAt(document, offset, facts);
  if (place === undefined) return [];
  const comment = inComment(place);
  if (comment !== undefined) return trigger === undefined ? comment : [];
  if (isVerbatim(place)) return [];
  const date = datesInBracket(place);
  if (date !== undefined) return date;
  const mark = begunMark(place);
  if (mark !== undefined) return mark;
  if (isInOpening(place)) return inOpening(place, trigger);
  if (trigger !== undefined) return isAboveOpening(place) ? dateBracket(place) : [];
  return elsewhere(place);
}

function placeAt(document: QuestionDocument, asked: number, facts: CompletionFacts): CompletionPlace | undefined {
  const { source, frontMatter } = document;
  const offset = Math.max(0, Math.min(asked, source.text.length));
  if (document.tooLarge !== undefined || (frontMatter !== undefined && offset <= frontMatter.end)) return undefined;
  const { line, character } = source.positionAt(offset);
  const { start, end } = source.lineSpan(line);
  // Between the two characters of a line end nobody stands.
  if (offset > end || character > MOST) return undefined;
  const set = setAt(document, offset);
  return {
    ...{ document, set, offset, facts },
    before: source.text.slice(start, offset),
    paragraph: paragraphBefore(source, line, offset),
    after: source.text.slice(offset, end),
  };
}

/** No opening has more characters or lines. */
const MOST = 4000;
const MOST_LINES = 40;

function paragraphBefore(source: SourceText, line: number, offset: number): string {
  let start = source.lineSpan(line).start;
  for (let above = line - 1; above >= Math.max(0, line - MOST_LINES); above--) {
    const span = source.lineSpan(above);
    if (source.slice(span).trim() === '' || offset - span.start > MOST) break;
    start = span.start;
  }
  return source.text.slice(start, offset);
}

/** Further on a sentence that begins as an opening does is one of a question or the explanation. */
function isInOpening({ set, offset, document }: CompletionPlace): boolean {
  const opening = set?.opening;
  if (opening === undefined) return true;
  const { source } = document;
  return offset <= source.lineSpan(source.positionAt(opening.prose.span.end).line).end;
}

function inOpening(place: CompletionPlace, trigger: string | undefined): readonly Completion[] {
  const zone = readOpeningZone(place.paragraph);
  if (zone === undefined) return trigger === undefined || trigger === '(' ? beforeOpening(place, trigger) : [];
  if (zone.part === 'party') return parties(place, zone);
  if (zone.part === 'subject') return dateBracket(place);
  if (trigger !== undefined) return [];
  if (zone.part === 'article') return articles(place, zone.typed);
  return zone.part === 'name' ? members(place, zone) : addressees(place, zone.written);
}

/** In a draft the day stands in a line of its own above the sentence. */
function beforeOpening(place: CompletionPlace, trigger: string | undefined): readonly Completion[] {
  const bracket = isAboveOpening(place) ? dateBracket(place) : [];
  return trigger === undefined ? [...bracket, ...caseNumbers(place)] : bracket;
}

function isAboveOpening({ before, set, offset }: CompletionPlace): boolean {
  if (!/^\s*\([a-z]*$/i.test(before)) return false;
  const opening = set?.opening;
  return opening === undefined || (opening.submitted === undefined && offset <= opening.span.start);
}

function elsewhere(place: CompletionPlace): readonly Completion[] {
  if (place.set === undefined) return [];
  const numbers = caseNumbers(place);
  if (numbers.length > 0) return numbers;
  const isEmpty = place.before.trim() === '' && place.after.trim() === '';
  const begun = phrases(place);
  if (isEmpty) return [...begun, ...(place.before === '' ? [...nextQuestion(place), ...explanation(place)] : [])];
  return [...begun, ...datesInNote(place), ...newMark(place)];
}
