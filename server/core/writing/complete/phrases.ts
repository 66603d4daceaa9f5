/** Set phrases of questions (vaste formuleringen): at their start, and where a sentence of one begins. */
import type { Question, QuestionSet } from '../../model/questionDocument.ts';
import { type Completion, type CompletionPlace, lastCharacters } from './completion.ts';
import { escaped, plain } from './matching.ts';

const FIRST = ['Bent u bekend met …?', 'Klopt het dat …?', 'Deelt u de mening dat …? Zo ja, …? Zo nee, waarom niet?'];
const OTHERS = [
  'Deelt u de mening dat …?',
  'Hoe beoordeelt u …?',
  'Wat is uw reactie op …?',
  'Bent u bereid …? Zo nee, waarom niet?',
  'Bent u ervan op de hoogte dat …?',
  'Kunt u aangeven …?',
  'Kunt u toelichten …?',
  'Kunt u bevestigen dat …?',
  'Kunt u uitsluiten dat …?',
  'Herinnert u zich …?',
  'Hoe verhoudt … zich tot …?',
  'Welke maatregelen neemt u om …?',
  'Wanneer …?',
  'Zo ja, …? Zo nee, waarom niet?',
  'Kunt u deze vragen afzonderlijk van elkaar en voor … beantwoorden?',
];
const LATER = [
  'Zo ja, …?',
  'Zo nee, waarom niet?',
  'Zo ja, …? Zo nee, waarom niet?',
  'Zo nee, bent u bereid …?',
  'Kunt u dit toelichten?',
  'Kunt u uw antwoord toelichten?',
  'Hoe beoordeelt u …?',
  'Deelt u de mening dat …?',
  'Bent u bereid …?',
];

/** Longer than this nothing is typed of a phrase. */
const LONGEST = 80;

/** Phrases to begin the question at the cursor with, or a further sentence of it. */
export function phrases(place: CompletionPlace): readonly Completion[] {
  const { set, offset, after } = place;
  const question = set?.questions.findLast(({ label }) => label.span.end <= offset);
  if (set === undefined || question === undefined || after.trim() !== '' || !isWithin(set, question, place)) return [];
  const begun = startOf(question, place);
  if (begun !== undefined) {
    const subject = sourceOf(set);
    const known = subject === undefined ? [] : [`Bent u bekend met ${subject}?`];
    return offered(place, begun, [...known, ...FIRST, ...OTHERS]);
  }
  const later = /[.?!»”’'>)]\s+((?:\p{L}[\p{L} ,]*)?)$/u.exec(place.before)?.[1];
  return later === undefined || question.bodySpan === undefined ? [] : offered(place, later, LATER);
}

/** What is typed of the question's first sentence; undefined where the cursor is further on. */
function startOf({ label, bodySpan }: Question, { document, offset, before }: CompletionPlace): string | undefined {
  if (bodySpan !== undefined && bodySpan.start <= offset) {
    const typed = document.source.text.slice(bodySpan.start, offset);
    return typed.length <= LONGEST && !/[\r\n.?!]/.test(typed) ? typed : undefined;
  }
  const between = document.source.text.slice(label.span.end, offset);
  if (between.trim().replace(/^[*_.:)#]+/, '') !== '') return undefined;
  if (/[\r\n]/.test(between)) return before.trimStart();
  return /\s$/.test(between) ? '' : undefined;
}

/** Notes, answers and the explanation end a question though nothing of the next one is there. */
function isWithin({ notes, answers, explanation }: QuestionSet, question: Question, { offset }: CompletionPlace) {
  const from = question.label.span.end;
  const ends = [...notes, ...answers, ...(explanation === undefined ? [] : [explanation])];
  return !ends.some(({ span }) => from <= span.start && span.start <= offset);
}

/** The source that the subject names, as the first question asks about it: `het bericht «Kade verzakt»`. */
function sourceOf({ opening }: QuestionSet): string | undefined {
  const text = opening?.subject?.text.replace(/\s+/g, ' ').trim() ?? '';
  return /^(?:het|de|een) (?:\p{L}+ ){1,3}[«'‘"“].{1,160}[»'’"”]$/u.test(text) ? text : undefined;
}

function offered(place: CompletionPlace, typed: string, all: readonly string[]): readonly Completion[] {
  const wanted = plain(typed).replace(/\s+/g, ' ');
  const apart = isRightBelowLabel(place) ? place.document.source.lineEnding : '';
  return all
    .filter((phrase) => plain(phrase).startsWith(wanted) && phrase !== typed)
    .map((phrase) => ({
      label: phrase,
      kind: 'phrase',
      text: `${apart}${phrase}`,
      snippet: `${apart}${toSnippet(phrase)}`,
      span: lastCharacters(place, typed.length),
      filter: phrase,
    }));
}

/** Whether the cursor is on the line below a label, where a text would become part of the label's paragraph. */
function isRightBelowLabel({ document: { source }, set, offset, before }: CompletionPlace): boolean {
  if (before.trim() !== '' || set === undefined) return false;
  const { line } = source.positionAt(offset);
  const above = source.lineSpan(line - 1);
  return line > 0 && set.questions.some(({ label }) => above.start <= label.span.start && label.span.end <= above.end);
}

/** Each place to fill in is a stop, the last one after it all. */
function toSnippet(phrase: string): string {
  let stops = 0;
  return escaped(phrase).replace(/…/g, () => `\${${++stops}:…}`);
}
