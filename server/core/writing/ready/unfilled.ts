import type { Prose } from '../../model/prose.ts';
import type { QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import { inExplanation, inNote, pendingNumber } from '../../rules/placeholders.ts';
import type { Span } from '../../text/span.ts';

/** Of a set phrase: `Klopt het dat …?`. An ellipsis in running text touches a word. */
const IN_QUESTION = /(?<=^|\s)…(?=[\s?.,]|$)/g;
const { medium, date, title, address } = inNote;
/** Of a note that was put in; the snippets write `Medium` and `Titel`. */
const IN_NOTE = new RegExp(
  `(?<=^|\\s)(?:${medium}|Medium)(?=, )|(?<=, )${date}(?=, )|(?<=[«'])(?:${title}|Titel)(?=[»'])|(?<=\\()${address}(?=\\))`,
  'g',
);
const { member, party, number, date: day } = inExplanation;
/** Of the sentence of an explanation. */
const IN_EXPLANATION = new RegExp(
  `\\b(?<=lid )${member} \\(${party}\\)|(?<=ingezonden )${day}\\b|(?<=vraagnummer )(?:${number}\\b|${pendingNumber})`,
  'g',
);

export type UnfilledPart = 'questions' | 'notes' | 'explanation';

/** The places of a part of a document in which words of our own still wait for those of the author. */
export function unfilled({ source, sets }: QuestionDocument, part: UnfilledPart): readonly Span[] {
  const { bodiesOf, pattern } = searches[part];
  return sets.flatMap(bodiesOf).flatMap(({ span }) =>
    [...source.slice(span).matchAll(pattern)].map(({ index, 0: { length } }) => {
      return { start: span.start + index, end: span.start + index + length };
    }),
  );
}

interface Search {
  readonly bodiesOf: (set: QuestionSet) => readonly Prose[];
  readonly pattern: RegExp;
}

const searches: Readonly<Record<UnfilledPart, Search>> = {
  questions: { bodiesOf: ({ questions }) => questions.flatMap(({ body }) => body), pattern: IN_QUESTION },
  notes: { bodiesOf: ({ notes }) => notes.flatMap(({ body }) => body), pattern: IN_NOTE },
  explanation: { bodiesOf: ({ explanation }) => explanation?.body ?? [], pattern: IN_EXPLANATION },
};
