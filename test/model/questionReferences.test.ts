/** `vraag N` in running text: which numbers it means, and whether of this set. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readQuestionReferences } from '../../server/core/index.ts';
import { answeredText, askedText, readOne } from '../support/setText.ts';

function referencesIn(sentence: string) {
  const text = askedText(`Vraag 1\n\n${sentence}`);
  return readQuestionReferences(readOne(text)).map(({ text: written, span, numbers, ours }) => {
    assert.equal(text.slice(span.start, span.end), written);
    return { written, numbers: numbers.map(({ value, suffix }) => `${value}${suffix}`).join(' '), ours };
  });
}

function assertRead(sentence: string, written: string, numbers: string, ours: boolean): void {
  assert.deepEqual(referencesIn(sentence), [{ written, numbers, ours }], sentence);
}

describe('references to this set', () => {
  const own: readonly (readonly [string, string, string])[] = [
    ['Geldt het antwoord op vraag 3 ook hier?', 'vraag 3', '3'],
    ['Zo nee, waarom niet (zie vraag 3)?', 'vraag 3', '3'],
    ['Zie vraag 2 en 4.', 'vraag 2 en 4', '2 4'],
    ['Zie de vragen 2, 4 en 5.', 'vragen 2, 4 en 5', '2 4 5'],
    ['Zie vraag 2 t/m 4.', 'vraag 2 t/m 4', '2 3 4'],
    ['Zie vragen 4-6.', 'vragen 4-6', '4 5 6'],
    ['Geldt dat voor vraag 7a?', 'vraag 7a', '7a'],
    ['Geldt dat voor vraag nr. 7?', 'vraag nr. 7', '7'],
    ['Geldt dat ook voor vraag 3 van deze set?', 'vraag 3', '3'],
    ['Geldt dat voor de in vraag 2 genoemde kade, die van Delft is?', 'vraag 2', '2'],
    ['Wat kost dat, gelet op vraag 3 en 20 miljoen euro aan rijksgeld?', 'vraag 3', '3'],
    ['Gaat het, zie vraag 3, 12 keer mis?', 'vraag 3', '3'],
    ['Kent u de eerdere vragen over de kade? Wat volgt uit vraag 2?', 'vraag 2', '2'],
  ];
  for (const [sentence, written, numbers] of own) {
    test(sentence, () => assertRead(sentence, written, numbers, true));
  }
});

describe('references to another set', () => {
  const others: readonly string[] = [
    'Kent u uw antwoord op vraag 3 van de vragen van het lid Ellian?',
    'Kent u uw antwoord op vraag 3 van het lid Ellian?',
    'Kent u uw antwoord op vraag 3 van eerdere vragen?',
    'Kent u uw antwoord op vraag 3 van mijn vorige set?',
    'Kent u uw antwoord op vraag 3 uit de vorige set vragen?',
    'Kent u uw antwoord op eerdere vraag 3?',
    'Kent u uw antwoord op vraag 3 (Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 12)?',
    'Wat bedoelde u in uw antwoord op vraag 3 in uw brief?',
    'Waarom schreef u in antwoord op eerdere vragen (Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 12) bij vraag 3 iets anders?',
    'Waarom schreef u in antwoord op de schriftelijke vragen van het lid Ellian bij vraag 3 iets anders?',
    'Kent u uw antwoord op vraag 3 van Kamerlid Ellian?',
  ];
  for (const sentence of others) {
    test(sentence, () => assertRead(sentence, 'vraag 3', '3', false));
  }
});

describe('no reference', () => {
  for (const sentence of [
    'Komt de navraag 3 keer per jaar terug?',
    'Is de vraag 10 procent hoger?',
    'Kent u <https://kade.example/vraag 3>?',
    'Waarom stelt u de vraag niet?',
  ]) {
    test(sentence, () => assert.deepEqual(referencesIn(sentence), []));
  }
});

test('answers and explanation are read too, notes and labels are not', () => {
  const text = answeredText(
    'Vraag 1\n\nHoe hoog?<sup>1</sup>\n\nAntwoord 1\n\nZie vraag 2.\n\n<sup>1</sup> Zie vraag 3.\n\nVraag 2\n\nHoe lang?\n\nAntwoord 2\n\nLang.\n\nToelichting:\n\nZie vraag 1.',
  );
  assert.deepEqual(
    readQuestionReferences(readOne(text)).map(({ text: written }) => written),
    ['vraag 2', 'vraag 1'],
  );
});

test('any text is read without throwing', () => {
  const piece = fc.constantFrom(
    ...[
      'vraag',
      'vragen ',
      'Vraag ',
      ' 1',
      '2',
      ', ',
      ' en ',
      ' t/m ',
      '-',
      '.',
      '?',
      ' van ',
      'het lid',
      '(Aanhangsel',
      '\n',
      '💧',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = askedText(`Vraag 1\n\nHoe ${pieces.join('')}`);
      const set = readOne(text);
      for (const { span, numbers } of readQuestionReferences(set)) {
        assert.ok(numbers.length > 0);
        for (const number of numbers) assert.ok(number.span.start >= span.start && number.span.end <= span.end);
      }
    }),
  );
});
