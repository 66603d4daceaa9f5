/** The formula of an explanation: what it names, and when it cannot be true. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  checkDocument,
  defaultSettings,
  parseDocument,
  readExplanationFormula,
  SourceText,
  toIso,
} from '../../server/core/index.ts';
import { answeredText, askedText, readOne } from '../support/setText.ts';

const question = 'Vraag 1\n\nWat nu?';

function explained(text: string): string {
  return askedText(`${question}\n\n**Toelichting:**\n\n${text}`);
}

function earlierSets(text: string): string[] {
  const { explanation } = readOne(explained(text));
  assert.ok(explanation);
  return readExplanationFormula(explanation).map(({ askers, submitted, number }) => {
    const date = submitted?.date === undefined ? '-' : toIso(submitted.date);
    return [askers?.text ?? '-', date, `${number?.text ?? '-'} ${number?.form ?? ''}`.trim()].join(' | ');
  });
}

function found(text: string): string[] {
  return checkDocument(parseDocument(new SourceText(text)), defaultSettings)
    .filter(({ rule }) => rule.startsWith('explanation-'))
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
}

const formula = 'Deze vragen dienen ter aanvulling op eerdere vragen terzake';

describe('reading', () => {
  const forms: readonly (readonly [string, ...string[]])[] = [
    [
      `${formula} van het lid Podt (D66), ingezonden 11 juni 2024 (vraagnummer 2024Z12340).`,
      'het lid Podt (D66) | 2024-06-11 | 2024Z12340 case',
    ],
    [
      `${formula} van de leden Podt en Sneller (beiden D66), ingezonden 11 juni 2024 (vraagnummer: 2024z12340)`,
      'de leden Podt en Sneller (beiden D66) | 2024-06-11 | 2024z12340 invalid',
    ],
    [
      `${formula} van het lid Podt (D66), ingezonden 10 juni 2024 (vraagnummer 2024Z12340) en van het lid Stoffer (SGP), ingezonden 11 juni 2024 (vraagnummer 2024Z12341).`,
      'het lid Podt (D66) | 2024-06-10 | 2024Z12340 case',
      'het lid Stoffer (SGP) | 2024-06-11 | 2024Z12341 case',
    ],
    [
      `${formula} van het lid Podt (D66) (zaaknummer 2024Z12340, ingezonden op 10 juni 2024).`,
      '- | 2024-06-10 | 2024Z12340 case',
    ],
    [`${formula} van het lid Podt (D66), ingezonden 10 juni 2024.`, 'het lid Podt (D66) | 2024-06-10 | -'],
    [`${formula} (vraagnummer 2024Z…).`, '- | - | 2024Z… pending'],
    [`${formula} (2024Z12340).`, '- | - | 2024Z12340 case'],
    ['Deze vragen gaan alleen over kades.'],
    ['Het bericht van 3 mei 2024 ging over 2024 kades.'],
  ];
  for (const [text, ...expected] of forms) test(text, () => assert.deepEqual(earlierSets(text), expected));
});

describe('explanation-reference', () => {
  const cases: readonly (readonly [date: string, number: string, ...string[]])[] = [
    ['12 juni 2024', '2024Z12340'],
    ['30 december 2023', '2024Z00002'],
    ['2 januari 2024', '2023Z22222'],
    ['31 juni 2024', '2024Z12340'],
    ['11 juni 2024', 'volgt'],
    ['11 juni 2024', '2024Z1234', '2024Z1234'],
    ['11 juni 2024', '2024Z123400', '2024Z123400'],
    ['11 juni 2024', '2024z12340', '2024z12340'],
    ['11 juni 2024', '2024 Z12340', '2024 Z12340'],
    ['11 juni 2024', '202412340', '202412340'],
    ['11 juni 2024', 'Z12340', 'Z12340'],
    ['11 juni 2024', '2023Z12340', '11 juni 2024 (vraagnummer 2023Z12340'],
    ['11 juni 2023', '2024Z12340', '11 juni 2023 (vraagnummer 2024Z12340'],
    ['13 juni 2024', '2024Z12340', '13 juni 2024'],
    ['11 juni 2025', '2024Z12340', '11 juni 2025'],
  ];
  for (const [date, number, ...places] of cases) {
    test(`${date}, ${number}`, () => {
      const text = explained(`${formula} van het lid Podt (D66), ingezonden ${date} (vraagnummer ${number}).`);
      assert.deepEqual(
        found(text),
        places.map((place) => `explanation-reference ${place}`),
      );
    });
  }

  test('a set whose own number and day disagree is not held against it', () => {
    const text = explained(`${formula} van het lid Podt (D66), ingezonden 11 juni 2024 (vraagnummer 2024Z12340).`);
    assert.deepEqual(found(text.replace('12 juni 2024).\n\nVraag', '12 juni 2023).\n\nVraag')), []);
  });
});

describe('explanation-position', () => {
  const note = 'Toelichting:\n\nDit gaat over kades.';
  test('above a question', () => {
    assert.deepEqual(found(askedText(`${question}\n\n${note}\n\nVraag 2\n\nEn dan?`)), [
      'explanation-position Toelichting:',
    ]);
    assert.deepEqual(found(askedText(`${note}\n\n${question}`)), ['explanation-position Toelichting:']);
  });
  test('below the last, with a note after it', () => {
    assert.deepEqual(found(askedText(`${question}<sup>1</sup>\n\n${note}\n\n<sup>1</sup> Kadekrant`)), []);
  });
  test('not where it is part of an answer', () => {
    const body = `${question}\n\nAntwoord 1\n\nJa.\n\n${note}\n\nVraag 2\n\nEn dan?\n\nAntwoord 2\n\nNee.`;
    assert.deepEqual(found(answeredText(body)), []);
  });
});
