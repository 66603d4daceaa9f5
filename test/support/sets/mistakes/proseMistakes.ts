import { textOf } from '../pieces.ts';
import { alter, type CleanSet, isOfficial, type Mistake, textAt } from './mistake.ts';

function pickQuestion(set: CleanSet): number | undefined {
  return set.plan.questions.length === 0 ? undefined : set.rnd.integer(0, set.plan.questions.length - 1);
}

/** A mistake in a sentence put at the head of a question. */
function sentenceMistake(
  rule: string,
  name: string,
  sentence: string,
  accept: (set: CleanSet) => boolean = () => true,
): Mistake {
  return {
    rule,
    name,
    make: (set) => {
      const index = accept(set) ? pickQuestion(set) : undefined;
      return index === undefined ? undefined : alter(set, `question.${index}.text.0`, (text) => `${sentence} ${text}`);
    },
  };
}

export const proseMistakes: readonly Mistake[] = [
  sentenceMistake('quotes-unbalanced', 'no closing one', 'Wat vindt u van de uitspraak «niemand neemt op?', isOfficial),
  sentenceMistake('quotes-unbalanced', 'no opening one', 'Wat vindt u van de uitspraak niemand neemt op»?', isOfficial),
  sentenceMistake('quotes-doubled', 'doubled', 'Wat vindt u van de uitspraak ««niemand neemt op»»?', isOfficial),
  sentenceMistake('quotes-straight', 'single', "Wat vindt u van de uitspraak 'niemand neemt op'?", isOfficial),
  sentenceMistake('quotes-straight', 'double', 'Wat vindt u van de uitspraak "niemand neemt op"?', isOfficial),
  sentenceMistake('quotes-straight', 'curly', 'Wat vindt u van de uitspraak “niemand neemt op”?', isOfficial),
  sentenceMistake('word-repeated', 'het het', 'Klopt het het dat de brug dicht is?'),
  sentenceMistake('word-repeated', 'de de', 'Klopt het dat de de brug dicht is?'),
  sentenceMistake('hyphen-linebreak', 'in a word', 'Acht u dat uit veiligheids-oogpunt wenselijk?'),
  sentenceMistake(
    'hyphen-linebreak',
    'in a word with its solid form near',
    'Is de samenwerking goed, en waar stokt de samen-werking?',
  ),
  sentenceMistake('reference-malformed', 'Kamerstuk', 'Hoe verhoudt dit zich tot Kamerstuk 31332 nr 86?'),
  {
    rule: 'explanation-position',
    name: 'before the last question',
    make: (set) => {
      if (set.plan.explanation === undefined || set.plan.questions.length < 2 || set.plan.labels === 'list')
        return undefined;
      const heading = textOf(set.pieces, 'explanation.heading') ?? '';
      const last = set.plan.questions.length - 1;
      return withoutFormula(set, heading, last);
    },
  },
  {
    rule: 'explanation-reference',
    name: 'a malformed number',
    make: (set) => alter(set, 'explanation.number', (number) => number.slice(0, -1)),
  },
  {
    rule: 'explanation-reference',
    name: 'a number of another year',
    make: (set) =>
      alter(set, 'explanation.number', (number) => `${Number(number.slice(0, 4)) - 1}${number.slice(4)}`, [
        'explanation.number',
        'explanation.date',
      ]),
  },
  {
    rule: 'explanation-reference',
    name: 'a date after its own',
    make: (set) =>
      alter(set, 'explanation.date', (date) => date.replace(/^\d+ \S+/, '31 december'), [
        'explanation.number',
        'explanation.date',
      ]),
  },
  {
    rule: 'suppression-unused',
    name: 'a comment that hides nothing',
    make: (set) =>
      alter(set, 'opening.kind', (text) => `<!-- kamervragen-negeer question-empty: nog in te vullen -->\n${text}`),
  },
];

/** Moves the heading and one sentence of an explanation above the last question. */
function withoutFormula(set: CleanSet, heading: string, last: number) {
  const from = set.pieces.findIndex((piece) => piece.name === 'explanation.heading');
  const to = set.pieces.findIndex((piece) => piece.name === 'explanation.end');
  const kept = set.pieces.filter((_, index) => index < from || index > to);
  const before = `question.${last}.before`;
  const pieces = kept.map((piece) =>
    piece.name === before
      ? { name: before, text: `${heading}Deze vragen gaan over bruggen.\n${textAt(set, before)}` }
      : piece,
  );
  return { pieces, at: [before] };
}
