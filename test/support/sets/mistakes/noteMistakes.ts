import { textOf } from '../pieces.ts';
import { alter, type CleanSet, isOfficial, type MadeMistake, type Mistake, swap, textAt, without } from './mistake.ts';

/** An official set with notes; a note is given by its index in the plan. */
function pickNote(set: CleanSet, accept: (index: number) => boolean = () => true): number | undefined {
  if (set.plan.stage !== 'official') return undefined;
  const fitting = set.plan.notes.flatMap((_, index) => (accept(index) ? [index] : []));
  return fitting.length === 0 ? undefined : set.rnd.pick(fitting);
}

function mark(set: CleanSet, index: number): { name: string; number: number } {
  const number = set.plan.notes[index]?.number ?? 0;
  return { name: `mark.${number}`, number };
}

function markPieces(set: CleanSet, index: number): string[] {
  const { name } = mark(set, index);
  return [`${name}.open`, `${name}.number`, `${name}.close`];
}

function notePieces(index: number): string[] {
  return ['open', 'number', 'close', 'text'].map((part) => `note.${index}.${part}`);
}

/** Whether the mark has a superscript of its own. */
function standsAlone(set: CleanSet, index: number): boolean {
  const number = set.plan.notes[index]?.number ?? 0;
  return set.plan.questions.some((question) => question.marks.length === 1 && question.marks[0] === number);
}

function urlMistake(
  rule: string,
  name: string,
  how: (url: string, set: CleanSet) => string | undefined,
  bare = false,
): Mistake {
  return {
    rule,
    name,
    make: (set) => {
      const fitting = set.plan.notes.flatMap((note, index) => (note.url === undefined ? [] : [index]));
      if (fitting.length === 0) return undefined;
      const index = set.rnd.pick(fitting);
      const changed = how(textAt(set, `note.${index}.url`), set);
      if (changed === undefined || changed === textAt(set, `note.${index}.url`)) return undefined;
      const changes = {
        [`note.${index}.url`]: changed,
        ...(bare ? { [`note.${index}.urlOpen`]: ' (', [`note.${index}.urlClose`]: ')' } : {}),
      };
      return swap(set, changes, [`note.${index}.urlOpen`, `note.${index}.url`, `note.${index}.urlClose`]);
    },
  };
}

function swapNumbers(set: CleanSet): MadeMistake | undefined {
  if (!isOfficial(set) || set.plan.notes.length < 2) return undefined;
  const first = set.rnd.integer(1, set.plan.notes.length - 1);
  const second = first + 1;
  const noteOf = (number: number) => set.plan.notes.findIndex((note) => note.number === number);
  const changes = {
    [`mark.${first}.number`]: String(second),
    [`mark.${second}.number`]: String(first),
    [`note.${noteOf(first)}.number`]: String(second),
    [`note.${noteOf(second)}.number`]: String(first),
  };
  return swap(set, changes, [
    `mark.${first}.number`,
    `mark.${second}.number`,
    `mark.${first}.open`,
    `mark.${second}.open`,
  ]);
}

export const noteMistakes: readonly Mistake[] = [
  {
    rule: 'footnote-undefined',
    name: 'a note taken out',
    make: (set) => {
      const index = pickNote(set);
      const pieces = index === undefined ? undefined : without(set.pieces, `note.${index}.before`, `note.${index}.end`);
      return pieces === undefined || index === undefined ? undefined : { pieces, at: markPieces(set, index) };
    },
  },
  {
    rule: 'footnote-undefined',
    name: 'a mark too many',
    make: (set) => {
      if (!isOfficial(set) || set.plan.questions.length === 0) return undefined;
      const index = set.rnd.integer(0, set.plan.questions.length - 1);
      const written = set.plan.notation === 'sup' ? '<sup>88</sup>' : '[^88]';
      return alter(set, `question.${index}.text.0`, (text) => `${text.slice(0, -1)}${written}?`);
    },
  },
  {
    rule: 'footnote-unused',
    name: 'a mark taken out',
    make: (set) => {
      const index = pickNote(set, (it) => standsAlone(set, it));
      if (index === undefined) return undefined;
      return swap(set, Object.fromEntries(markPieces(set, index).map((name) => [name, ''])), notePieces(index));
    },
  },
  {
    rule: 'footnote-duplicate',
    name: 'the same number twice',
    make: (set) => {
      const index = pickNote(set);
      if (index === undefined) return undefined;
      const again = `${textAt(set, `note.${index}.open`)}${textAt(set, `note.${index}.number`)}${textAt(set, `note.${index}.close`)}Dorpsblad Hoogkade, 2 mei 2012\n`;
      return alter(set, `note.${index}.end`, (text) => `${text}\n${again}`);
    },
  },
  { rule: 'footnote-order', name: 'two exchanged', make: swapNumbers },
  {
    rule: 'footnote-order',
    name: 'a gap',
    make: (set) => {
      if (!isOfficial(set) || set.plan.notes.length === 0) return undefined;
      const last = set.plan.notes.reduce(
        (best, note, index) => (note.number > (set.plan.notes[best]?.number ?? 0) ? index : best),
        0,
      );
      const { number } = mark(set, last);
      const changed = String(number + 1);
      return swap(set, { [`mark.${number}.number`]: changed, [`note.${last}.number`]: changed }, markPieces(set, last));
    },
  },
  {
    rule: 'footnote-empty',
    name: 'no text',
    make: (set) => {
      const index = pickNote(set);
      if (index === undefined) return undefined;
      const url =
        set.plan.notes[index]?.url === undefined
          ? {}
          : { [`note.${index}.url`]: '', [`note.${index}.urlOpen`]: '', [`note.${index}.urlClose`]: '' };
      return swap(set, { [`note.${index}.text`]: '', ...url }, notePieces(index));
    },
  },
  ...(['[N]', 'N)', 'superscript', 'the other'] as const).map(
    (form): Mistake => ({
      rule: 'footnote-form',
      name: `one mark as ${form}`,
      make: (set) => {
        const index = pickNote(set, (it) => standsAlone(set, it));
        if (index === undefined || set.plan.notes.length < 2) return undefined;
        const { name, number } = mark(set, index);
        const written = markAs(form, number, set.plan.notation);
        return swap(set, { [`${name}.open`]: '', [`${name}.number`]: written, [`${name}.close`]: '' }, [
          ...markPieces(set, index),
          ...notePieces(index),
        ]);
      },
    }),
  ),
  {
    rule: 'footnote-repeated-source',
    name: 'one address in two notes',
    make: (set) => {
      const withUrl = set.plan.notes.flatMap((note, index) => (note.url === undefined ? [] : [index]));
      const [first, second] = withUrl;
      if (first === undefined || second === undefined) return undefined;
      const places = [first, second].flatMap((index) => [
        ...notePieces(index),
        `note.${index}.url`,
        `note.${index}.urlOpen`,
      ]);
      return swap(set, { [`note.${second}.url`]: textOf(set.pieces, `note.${first}.url`) }, places);
    },
  },
  urlMistake('url-malformed', 'ttps', (url) => url.slice(1)),
  urlMistake('url-malformed', 'htp', (url) => url.replace('https', 'htp'), true),
  urlMistake('url-malformed', 'no colon', (url) => url.replace('https://', 'http//'), true),
  urlMistake('url-malformed', 'one slash', (url) => url.replace('https://', 'https:/'), true),
  urlMistake('url-malformed', 'a blank inside, in brackets', (url) =>
    url.includes('/') ? url.replace(/\/([^/]*)$/, '/ $1') : undefined,
  ),
  urlMistake('url-malformed', 'a line break inside', (url) => url.replace(/-/, '-\n')),
  urlMistake('url-malformed', 'a user', (url) => url.replace('https://', 'https://naam:wachtwoord@')),
  urlMistake('url-malformed', 'no host', () => 'https:///artikel/1'),
  {
    rule: 'url-malformed',
    name: 'an unclosed bracket',
    make: (set) => {
      const index = set.plan.notes.findIndex((note) => note.url !== undefined);
      return index < 0
        ? undefined
        : swap(set, { [`note.${index}.urlClose`]: ')' }, [`note.${index}.urlOpen`, `note.${index}.url`]);
    },
  },
  urlMistake('url-scheme-missing', 'www', () => 'www.kadekrant.nl/artikel/12', true),
  urlMistake('url-scheme-missing', 'a bare domain', () => 'kadekrant.nl/artikel/12', true),
];

function markAs(form: '[N]' | 'N)' | 'superscript' | 'the other', number: number, notation: 'sup' | 'gfm'): string {
  if (form === '[N]') return `[${number}]`;
  if (form === 'N)') return ` ${number})`;
  if (form === 'superscript') return [...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('');
  return notation === 'sup' ? `[^${number}]` : `<sup>${number}</sup>`;
}
