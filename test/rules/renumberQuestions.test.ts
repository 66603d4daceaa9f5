/** Renumbering: labels, answers and references together, every other character as it was. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  applyEdits,
  checkDocument,
  defaultSettings,
  parseDocument,
  renumberQuestions,
  SourceText,
} from '../../server/core/index.ts';
import { answeredText, askedText, bodyOf, readOne } from '../support/setText.ts';

function renumbered(text: string): { text: string; safe: boolean } | undefined {
  const source = new SourceText(text);
  const [set] = parseDocument(source).sets;
  const result = set === undefined ? undefined : renumberQuestions(set, source);
  return result === undefined ? undefined : { text: applyEdits(text, result.edits), safe: result.safe };
}

/** The labels of a text in reading order: `1 A1 2`. */
function labelsOf(text: string): string {
  const set = readOne(text);
  return [...set.questions, ...set.answers]
    .sort((a, b) => a.span.start - b.span.start)
    .map((part) => `${set.answers.includes(part) ? 'A' : ''}${part.label.text.replace(/^\D+/, '')}`)
    .join(' ');
}

function numberFindings(text: string): string[] {
  return checkDocument(parseDocument(new SourceText(text)), defaultSettings)
    .filter(({ rule }) => rule.startsWith('question-number-'))
    .map(({ message }) => message);
}

function asked(labels: string): string {
  return askedText(bodyOf(labels));
}

describe('a set of questions', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['1 2 3', '1 2 3'],
    ['1 2 4 5', '1 2 3 4'],
    ['1 2 2 4', '1 2 3 4'],
    ['1 2 2 3', '1 2 3 4'],
    ['2 3', '1 2'],
    ['1 3 2', '1 2 3'],
    ['1 2 2a 4', '1 2 2a 3'],
    ['1 2a 2c 5', '1 2a 2b 3'],
    ['1 2a 2a 3', '1 2a 2b 3'],
    ['1 99 3', '1 2 3'],
  ];
  for (const [before, after] of cases) {
    test(`${before} becomes ${after}`, () => {
      const result = renumbered(asked(before));
      assert.equal(labelsOf(result?.text ?? ''), after);
      assert.equal(result?.safe, true);
    });
  }
  test('with combined labels has to be looked at', () => {
    const result = renumbered(asked('1|3 en 4|6'));
    assert.equal(labelsOf(result?.text ?? ''), '1 2 en 3 4');
    assert.equal(result?.safe, false);
  });
  test('takes away a label typed twice', () => {
    const text = askedText('Vraag 1\n\nHoe hoog?\n\nVraag 2\n\nVraag 2\n\nHoe lang?\n\nVraag 3\n\nHoe diep?');
    assert.equal(renumbered(text)?.text, text.replace('Vraag 2\n\n', ''));
  });
  test('writes all numbers of a list that Markdown counts', () => {
    const list = (numbers: string) =>
      `(ingezonden 12 juni 2024)\n\nVragen van het lid Van Nispen (SP) aan de minister van Justitie en Veiligheid over de kade\n\n${numbers
        .split(' ')
        .map((number) => `${number}. Hoe hoog?`)
        .join('\n')}\n`;
    assert.equal(renumbered(list('3 3 3'))?.text, list('1 2 3'));
    assert.equal(renumbered(list('1 1 1'))?.text, list('1 1 1'));
  });
});

describe('references', () => {
  const body = (numbers: readonly number[], sentence: string) =>
    askedText(numbers.map((number) => `Vraag ${number}\n\nHoe hoog is kade ${number}? ${sentence}`).join('\n\n'));
  const cases: readonly (readonly [string, string])[] = [
    ['Zie vraag 4.', 'Zie vraag 3.'],
    ['Zie vraag 2 en 5.', 'Zie vraag 2 en 4.'],
    ['Zie de vragen 1, 4 en 5.', 'Zie de vragen 1, 3 en 4.'],
    ['Zie vraag 2 t/m 5.', 'Zie vraag 2 t/m 4.'],
    ['Zie vraag 3.', 'Zie vraag 3.'],
    ['Zie vraag 4 van de vragen van het lid Ellian.', 'Zie vraag 4 van de vragen van het lid Ellian.'],
    ['Zie eerdere vragen 4 en 5.', 'Zie eerdere vragen 4 en 5.'],
    ['Dat kost 4 of 5 euro.', 'Dat kost 4 of 5 euro.'],
  ];
  for (const [before, after] of cases) {
    test(`${before} becomes ${after}`, () => {
      const result = renumbered(body([1, 2, 4, 5], before))?.text ?? '';
      assert.equal(result.split(after).length, 5, result);
      assert.equal(labelsOf(result), '1 2 3 4');
    });
  }
  test('to a number that stands twice stay as they are', () => {
    const result = renumbered(body([1, 2, 2, 3], 'Zie vraag 2 en 3.'))?.text ?? '';
    assert.equal(result.split('Zie vraag 2 en 4.').length, 5, result);
  });
  test('in a range never run backwards', () => {
    const result = renumbered(body([1, 3, 2, 4], 'Zie vraag 2 t/m 3.'))?.text ?? '';
    assert.equal(result.split('Zie vraag 2 t/m 3.').length, 5, result);
  });
});

describe('an answered set', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['1 A1 3 A3', '1 A1 2 A2', true],
    ['1 A1 2 A2 2 A3 4 A4', '1 A1 2 A2 3 A3 4 A4', true],
    ['1 A1 2 A2 2 A2 3 A3', '1 A1 2 A2 3 A3 4 A4', true],
    ['1 A1 9 A2 3 A3', '1 A1 2 A2 3 A3', true],
    ['1 A1 2 A9 3 A3', '1 A1 2 A2 3 A3', true],
    ['1 A1 2 4 A4', '1 A1 2 3 A3', true],
    ['1 A 3 A', '1 A 2 A', true],
    ['1 A1 9 A9 3 A3', '1 A1 2 A2 3 A3', false],
    ['1|A1|3 en 5|A3 en 5', '1 A1 2 en 3 A2 en 3', false],
    ['1 en 5|A1 en 5|2 A2 4 A4', '1 en 4 A1 en 4 2 A2 3 A3', false],
  ];
  for (const [before, after, safe] of cases) {
    test(`${before} becomes ${after}, ${safe ? 'at once' : 'when looked at'}`, () => {
      const result = renumbered(answeredText(bodyOf(before)));
      assert.equal(labelsOf(result?.text ?? ''), after);
      assert.equal(result?.safe, safe);
    });
  }
  for (const labels of ['1 A1 2 A2l 3 A3l 2 A2m 3 A3m', '1|A1|2 en 3|A2 en 3|3 A3', '1 A1|2 en 3|A2 en 9']) {
    test(`${labels} is left to the author`, () => {
      assert.equal(renumbered(answeredText(bodyOf(labels))), undefined);
    });
  }
});

describe('any numbers', () => {
  const label = fc
    .tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom('', '', '', 'a', 'b', ' en 3', ' t/m 9'))
    .map(([value, rest]) => `Vraag ${value}${rest}`);
  const text = fc.constantFrom(
    'Hoe hoog?',
    'Zie vraag 2 en 3?',
    'Zie vragen 1 t/m 4?',
    'Zie vraag 3 van het lid Ellian?',
    '',
  );
  const blocks = fc.array(fc.tuple(label, text, fc.constantFrom('', '', 'Antwoord 2', 'Antwoord')), { maxLength: 9 });

  test('renumbered once are renumbered for good, and no other text changes', () => {
    fc.assert(
      fc.property(blocks, fc.boolean(), fc.constantFrom('\n', '\r\n'), (parts, answered, lineEnding) => {
        const body = parts.map(([top, asks, answer]) => [top, asks, answer].filter(Boolean).join('\n\n')).join('\n\n');
        const before = (answered ? answeredText(body) : askedText(body)).replaceAll('\n', lineEnding);
        const once = renumbered(before);
        if (once === undefined) return;
        assert.equal(renumbered(once.text)?.text ?? once.text, once.text);
        if (once.safe) assert.deepEqual(numberFindings(once.text), [], once.text);
        const bare = (written: string) => written.replace(/\d+[a-z]?/g, '#');
        // A label typed twice goes; all else keeps its characters but for the numbers.
        if (bare(once.text).length === bare(before).length) assert.equal(bare(once.text), bare(before));
        else assert.ok(bare(once.text).length < bare(before).length);
      }),
    );
  });
});
