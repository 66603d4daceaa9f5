import { alter, type CleanSet, type MadeMistake, type Mistake, swap, textAt, without } from './mistake.ts';

const worded = ({ plan }: CleanSet) => plan.labels === 'worded' && plan.questions.length > 0;

function pickQuestion(set: CleanSet, from = 0): number | undefined {
  const last = set.plan.questions.length - 1;
  return last < from ? undefined : set.rnd.integer(from, last);
}

/** The pieces of a question's label. */
function label(index: number): string[] {
  return [`question.${index}.word`, `question.${index}.number`, `question.${index}.after`];
}

function labelMistake(
  name: string,
  how: (set: CleanSet, index: number) => Record<string, string> | undefined,
): Mistake {
  return {
    rule: 'question-label-form',
    name,
    make: (set) => {
      const index = worded(set) ? pickQuestion(set) : undefined;
      if (index === undefined || (set.plan.questions[index]?.numbers.length ?? 0) > 1) return undefined;
      const changes = how(set, index);
      return changes === undefined ? undefined : swap(set, changes, label(index));
    },
  };
}

function wordMistake(name: string, word: string): Mistake {
  return labelMistake(name, (_, index) => ({ [`question.${index}.word`]: word }));
}

const words = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];

function dropQuestion(set: CleanSet, index: number): MadeMistake | undefined {
  const pieces = without(set.pieces, `question.${index}.before`, `question.${index}.end`);
  return pieces === undefined ? undefined : { pieces, at: label(index + 1) };
}

export const questionMistakes: readonly Mistake[] = [
  {
    rule: 'question-missing',
    name: 'no questions',
    make: (set) => {
      if (set.plan.kind !== 'kv' || set.plan.notes.length > 0 || set.plan.questions.length === 0) return undefined;
      const last = set.plan.questions.length - 1;
      const pieces = without(set.pieces, 'question.0.before', `question.${last}.end`);
      return pieces === undefined
        ? undefined
        : { pieces, at: ['opening.kind', 'opening.stop', 'subject.text', 'heading.number'] };
    },
  },
  {
    rule: 'question-number-sequence',
    name: 'a number too high from some question on',
    make: (set) => {
      if (set.plan.kind !== 'kv') return undefined;
      const from = pickQuestion(set);
      if (from === undefined) return undefined;
      const changes = Object.fromEntries(
        set.plan.questions
          .slice(from)
          .map((question, place) => [`question.${from + place}.number`, String((question.numbers[0] ?? 0) + 1)]),
      );
      return swap(set, changes, label(from));
    },
  },
  {
    rule: 'question-number-sequence',
    name: 'a question taken out',
    make: (set) => {
      const last = set.plan.questions.length - 1;
      const index = set.plan.kind === 'kv' && last > 0 ? set.rnd.integer(0, last - 1) : undefined;
      if (index === undefined || (set.plan.questions[index]?.marks.length ?? 0) > 0) return undefined;
      return set.plan.labels === 'list' && index === 0 ? undefined : dropQuestion(set, index);
    },
  },
  {
    rule: 'question-number-sequence',
    name: 'two exchanged',
    make: (set) => {
      const index = set.plan.kind === 'kv' && set.plan.labels === 'worded' ? pickQuestion(set, 1) : undefined;
      if (index === undefined) return undefined;
      const changes = {
        [`question.${index}.number`]: String(index),
        [`question.${index - 1}.number`]: String(index + 1),
      };
      return swap(set, changes, [...label(index), ...label(index - 1), ...label(index + 1)]);
    },
  },
  {
    rule: 'question-number-sequence',
    name: 'in an answered set, question and answer one too high',
    make: (set) => {
      const last = set.plan.questions.length - 1;
      if (set.plan.kind !== 'ah' || set.plan.questions[last]?.numbers.length !== 1) return undefined;
      const number = String((set.plan.questions[last]?.numbers[0] ?? 0) + 1);
      return swap(set, { [`question.${last}.number`]: number, [`answer.${last}.number`]: number }, [
        ...label(last),
        `answer.${last}.number`,
      ]);
    },
  },
  {
    rule: 'question-number-duplicate',
    name: 'the number before it',
    make: (set) => {
      if (set.plan.kind !== 'kv') return undefined;
      const index = pickQuestion(set, 1);
      if (index === undefined || (set.plan.labels === 'list' && set.plan.questions.length < 3)) return undefined;
      return swap(set, { [`question.${index}.number`]: String(index) }, label(index));
    },
  },
  {
    rule: 'question-number-duplicate',
    name: 'a label given twice, the rest going on from it',
    make: (set) => {
      if (set.plan.kind !== 'kv' || set.plan.labels === 'list') return undefined;
      const from = pickQuestion(set, 1);
      if (from === undefined) return undefined;
      const changes = Object.fromEntries(
        set.plan.questions.slice(from).map((_, place) => [`question.${from + place}.number`, String(from + place)]),
      );
      return swap(set, changes, label(from));
    },
  },
  wordMistake('lower case', 'vraag '),
  wordMistake('no blank', 'Vraag'),
  wordMistake('capitals', 'VRAAG '),
  wordMistake('abbreviated', 'Vr. '),
  wordMistake('plural', 'Vragen '),
  wordMistake('a heading', '### Vraag '),
  labelMistake('a colon', (set, index) => ({
    [`question.${index}.after`]: `:${textAt(set, `question.${index}.after`)}`,
  })),
  labelMistake('a full stop', (set, index) => ({
    [`question.${index}.after`]: `.${textAt(set, `question.${index}.after`)}`,
  })),
  labelMistake('bold', (_, index) => ({
    [`question.${index}.word`]: '**Vraag ',
    [`question.${index}.after`]: '**\n\n',
  })),
  labelMistake('a word for the number', (set, index) => {
    const word = words[set.plan.questions[index]?.numbers[0] ?? 99];
    return word === undefined ? undefined : { [`question.${index}.number`]: word };
  }),
  labelMistake('a bare number', (set, index) =>
    set.plan.questions.length > 1
      ? { [`question.${index}.word`]: '', [`question.${index}.after`]: '.\n\n' }
      : undefined,
  ),
  labelMistake('a bare number and its text', (set, index) =>
    set.plan.questions.length > 1 && set.plan.kind === 'kv'
      ? { [`question.${index}.word`]: '', [`question.${index}.after`]: '. ' }
      : undefined,
  ),
  labelMistake('text on the same line', (_, index) => ({ [`question.${index}.after`]: ' ' })),
  labelMistake('text after a colon on the same line', (_, index) => ({ [`question.${index}.after`]: ': ' })),
  labelMistake('text on the next line', (_, index) => ({ [`question.${index}.after`]: '\n' })),
  {
    rule: 'question-label-combined',
    name: 'two numbers',
    make: (set) => {
      if (set.plan.kind !== 'kv' || !worded(set)) return undefined;
      const last = set.plan.questions.length - 1;
      return swap(set, { [`question.${last}.number`]: `${last + 1} en ${last + 2}` }, label(last));
    },
  },
  {
    rule: 'question-empty',
    name: 'no text',
    make: (set) => {
      const free = set.plan.questions.flatMap((question, index) =>
        question.marks.length === 0 && question.paragraphs.length === 1 ? [index] : [],
      );
      if (free.length === 0 || !worded(set)) return undefined;
      const index = set.rnd.pick(free);
      return swap(set, { [`question.${index}.text.0`]: '' }, [
        ...label(index),
        `question.${index}.text.0`,
        `question.${index}.end`,
      ]);
    },
  },
  {
    rule: 'question-mark-missing',
    name: 'a request',
    make: (set) => {
      const free = set.plan.questions.flatMap((question, index) => (question.paragraphs.length === 1 ? [index] : []));
      if (free.length === 0) return undefined;
      const index = set.rnd.pick(free);
      return swap(set, { [`question.${index}.text.0`]: 'Graag een overzicht van alle bruggen.' }, [
        ...label(index),
        `question.${index}.text.0`,
        `question.${index}.end`,
      ]);
    },
  },
  {
    rule: 'question-reference',
    name: 'above the last number',
    make: (set) => {
      const index = set.plan.kind === 'kv' ? pickQuestion(set) : undefined;
      if (index === undefined) return undefined;
      const number = (set.plan.questions.at(-1)?.numbers.at(-1) ?? 0) + set.rnd.integer(1, 9);
      return alter(
        set,
        `question.${index}.text.0`,
        (text) => `Hoe verhoudt dit zich tot het antwoord op vraag ${number}? ${text}`,
      );
    },
  },
  {
    rule: 'question-long',
    name: 'many words',
    make: (set) => {
      const index = pickQuestion(set);
      if (index === undefined) return undefined;
      const clause =
        'en wat zijn de gevolgen voor de bewoners langs de kade, de scholieren, de winkeliers en de brugwachters, ';
      return alter(
        set,
        `question.${index}.text.0`,
        (text) => `Kunt u uiteenzetten hoe dit is gegaan, ${clause.repeat(9)}en wat vindt u daarvan? ${text}`,
        [...label(index), `question.${index}.text.0`],
      );
    },
  },
  {
    rule: 'answer-missing',
    name: 'an answer taken out',
    make: (set) => {
      const index = set.plan.kind === 'ah' && set.plan.questions.length > 1 ? pickQuestion(set) : undefined;
      const pieces =
        index === undefined ? undefined : without(set.pieces, `answer.${index}.word`, `answer.${index}.text`);
      return pieces === undefined || index === undefined
        ? undefined
        : { pieces, at: [...label(index), `question.${index}.text.0`, `question.${index}.end`] };
    },
  },
  {
    rule: 'answer-unmatched',
    name: 'an answer that belongs to no question',
    make: (set) => {
      const last = set.plan.questions.length - 1;
      if (set.plan.kind !== 'ah' || last < 1 || (set.plan.questions[last]?.marks.length ?? 0) > 0) return undefined;
      const pieces = without(set.pieces, `question.${last}.before`, `question.${last}.end`);
      return pieces === undefined ? undefined : { pieces, at: [`answer.${last}.word`, `answer.${last}.number`] };
    },
  },
];
