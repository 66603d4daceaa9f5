/** Labels as people write them, and the texts that only look like one. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readLabel } from '../../server/core/model/readLabel.ts';
import { readNumberList } from '../../server/core/model/readNumberList.ts';

function numbersOf(text: string): string | undefined {
  return readLabel(text)
    ?.numbers.map(({ value, suffix }) => `${value}${suffix}`)
    .join(' ');
}

describe('labels in standard form', () => {
  const standard: readonly (readonly [string, string])[] = [
    ['Vraag 1', '1'],
    ['Vraag\u00a012', '12'],
    ['Vraag 7a', '7a'],
    ['Vraag 2 en 3', '2 3'],
    ['Vraag 4, 5, 7 en 8', '4 5 7 8'],
    ['Vraag 2 t/m 6', '2 3 4 5 6'],
    ['Vraag 2 tot en met 4', '2 3 4'],
    ['Vraag 4–5 en 7–8', '4 5 7 8'],
    ['Antwoord 5 en 6', '5 6'],
    ['Antwoorden 5 en 6', '5 6'],
    ['Antwoord op vraag 1', '1'],
    ['Antwoord', ''],
  ];
  for (const [text, numbers] of standard) {
    test(text, () => {
      assert.equal(numbersOf(text), numbers);
      assert.equal(readLabel(text)?.standard, true);
      assert.equal(readLabel(text)?.rest, '');
    });
  }
});

describe('labels in other forms', () => {
  const other: readonly (readonly [string, string])[] = [
    ['vraag 1', '1'],
    ['VRAAG 1', '1'],
    ['Vraag1', '1'],
    ['Vraag 1:', '1'],
    ['Vraag 1.', '1'],
    ['Vraag 1)', '1'],
    ['Vraag (1)', '1'],
    ['Vraag  1', '1'],
    ['Vraag\t1', '1'],
    ['Vraag 01', '1'],
    ['Vr. 1', '1'],
    ['Vraag nr. 1', '1'],
    ['Vraag één', '1'],
    ['Vraag e\u0301e\u0301n', '1'],
    ['Vraag een', '1'],
    ['vraag Twintig', '20'],
    ['Vragen 2', '2'],
    ['Vragen 2 en 3', '2 3'],
    ['Vrag 3', '3'],
    ['Vraag 7, 8 9 en 10', '7 8 9 10'],
    ['Vraag 7 t/ 10', '7 8 9 10'],
    ['Antwoord vraag 4-7:', '4 5 6 7'],
    ['Antwoord vragen 1,2,3,4 en 5', '1 2 3 4 5'],
  ];
  for (const [text, numbers] of other) {
    test(text, () => {
      assert.equal(numbersOf(text), numbers);
      assert.equal(readLabel(text)?.rest, '');
    });
  }
});

describe('a label and its text', () => {
  const texts: readonly (readonly [string, string, string])[] = [
    ['Vraag 1 Bent u bekend met de kade?', '1', ' Bent u bekend met de kade?'],
    ['Vraag 1: Bent u bekend met de kade?', '1', ' Bent u bekend met de kade?'],
    ['Vraag 1\nBent u bekend met de kade?', '1', '\nBent u bekend met de kade?'],
    ['Vraag 2\n3 gemeenten hebben een kade.', '2', '\n3 gemeenten hebben een kade.'],
    ['Vraag 2 3 gemeenten hebben een kade.', '2', ' 3 gemeenten hebben een kade.'],
    ['Vraag 1 - 3 gemeenten hebben een kade.', '1', ' 3 gemeenten hebben een kade.'],
    ['Vraag 3, een kade heeft een muur.', '3', ', een kade heeft een muur.'],
    ['Vraag 1.5 miljoen', '1', '.5 miljoen'],
  ];
  for (const [text, numbers, rest] of texts) {
    test(JSON.stringify(text), () => {
      assert.equal(numbersOf(text), numbers);
      assert.equal(readLabel(text)?.rest, rest);
    });
  }
});

describe('what is no label', () => {
  for (const text of ['Vragen van het lid X', 'Vraagt u om 3 boten?', 'Van 3 tot 5', 'Vraagteken 3', 'vraag', '']) {
    test(JSON.stringify(text), () => assert.equal(readLabel(text), undefined));
  }
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...['Vraag', 'vragen', 'Vr.', 'Antwoord', ' op ', ' ', '\u00a0', '\n', '\r\n', ', ', ' en ', ' t/m ', '-', '–'],
    ...[
      '1',
      '2',
      '12',
      '9999',
      '12345',
      '7a',
      'één',
      'e\u0301e\u0301n',
      '.',
      ':',
      ')',
      '(',
      '…',
      'Bent u',
      '💧',
      '\ufffe',
    ],
  );
  test('is read without throwing, and spans stay within it', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        const label = readLabel(text);
        if (label === undefined) return;
        assert.equal(label.rest, text.slice(label.end));
        for (const { span } of label.numbers) {
          assert.ok(span.start < span.end && span.end <= label.end, JSON.stringify({ text, span }));
        }
        const keys = label.numbers.map(({ value, suffix }) => `${value}${suffix}`);
        assert.equal(new Set(keys).size, keys.length, 'each number once');
      }),
    );
  });
  test('a list without end is cut off', () => {
    const text = Array.from({ length: 40_000 }, (_, index) => index % 9999).join(', ');
    assert.equal(readNumberList(text, 0).numbers.length, 500);
    assert.ok(readNumberList('1-500, '.repeat(10_000), 0).numbers.length <= 1000);
  });
});
