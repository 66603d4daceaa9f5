import type { Prose } from '../../model/prose.ts';
import type { QuestionDocument } from '../../model/questionDocument.ts';
import type { Span } from '../../text/span.ts';

/** Of a set phrase: `Klopt het dat …?`. An ellipsis in running text touches a word. */
const IN_QUESTION = /(?<=^|\s)…(?=[\s?.,]|$)/g;
/** Of a note that was put in: `Bron, datum, «titel» (adres)`; the snippets write `Medium`. */
const IN_NOTE = /(?<=^|\s)(?:Bron|Medium)(?=, )|(?<=, )datum(?=, )|(?<=[«'])[Tt]itel(?=[»'])|(?<=\()adres(?=\))/g;
/** Of the sentence of an explanation. */
const IN_EXPLANATION = /\b(?<=lid )Naam \(Fractie\)|(?<=ingezonden )datum\b|(?<=vraagnummer )(?:nummer\b|JJJJZNNNNN)/g;

export type UnfilledPart = 'questions' | 'notes' | 'explanation';

/** The places of a document in which words of our own still wait for those of the author. */
export function unfilled({ source, sets }: QuestionDocument): Readonly<Record<UnfilledPart, readonly Span[]>> {
  const find = (prose: readonly Prose[], pattern: RegExp): readonly Span[] =>
    prose.flatMap(({ span }) =>
      [...source.slice(span).matchAll(pattern)].map(({ index, 0: { length } }) => {
        return { start: span.start + index, end: span.start + index + length };
      }),
    );
  return {
    questions: find(
      sets.flatMap(({ questions }) => questions.flatMap(({ body }) => body)),
      IN_QUESTION,
    ),
    notes: find(
      sets.flatMap(({ notes }) => notes.flatMap(({ body }) => body)),
      IN_NOTE,
    ),
    explanation: find(
      sets.flatMap(({ explanation }) => explanation?.body ?? []),
      IN_EXPLANATION,
    ),
  };
}
