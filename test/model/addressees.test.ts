import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressed, shortly } from '../support/openings.ts';

/** The forms that occur in print, and what is read. */
const printed: readonly (readonly [phrase: string, read: string, day?: string])[] = [
  ['de Minister van Justitie en Veiligheid', 'minister[van Justitie en Veiligheid]'],
  ['de Minister voor Klimaat en Energie', 'minister[voor Klimaat en Energie]'],
  [
    'de Ministers van Justitie en Veiligheid en van Buitenlandse Zaken',
    'ministers[van Justitie en Veiligheid; van Buitenlandse Zaken]',
  ],
  [
    'de Ministers van Verkeer en Waterstaat, van Financiën en van Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer',
    'ministers[van Verkeer en Waterstaat; van Financiën; van Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer]',
    '3 maart 2009',
  ],
  [
    'de Ministers voor Klimaat en Energie en van Economische Zaken en Klimaat',
    'ministers[voor Klimaat en Energie; van Economische Zaken en Klimaat]',
  ],
  ['de Staatssecretaris van Financiën', 'staatssecretaris[van Financiën]'],
  [
    'de Staatssecretarissen van Financiën en van Volksgezondheid, Welzijn en Sport',
    'staatssecretariss[van Financiën; van Volksgezondheid, Welzijn en Sport]',
  ],
  [
    'de Minister van Financiën en de Staatssecretaris van Infrastructuur en Waterstaat',
    'minister[van Financiën] + staatssecretaris[van Infrastructuur en Waterstaat]',
  ],
  [
    'de Staatssecretaris van Financiën en de Ministers van Defensie, voor Rechtsbescherming en voor Natuur en Stikstof',
    'staatssecretaris[van Financiën] + ministers[van Defensie; voor Rechtsbescherming; voor Natuur en Stikstof]',
  ],
  [
    'de Minister en Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties',
    'minister&[] + staatssecretaris[van Binnenlandse Zaken en Koninkrijksrelaties]',
  ],
  ['de Minister en de Staatssecretaris van Defensie', 'minister&[] + staatssecretaris[van Defensie]'],
  ['de Staatssecretaris en de Minister van Defensie', 'staatssecretaris&[] + minister[van Defensie]'],
  [
    'de Minister van Justitie en Veiligheid en de Minister en Staatssecretaris van Defensie',
    'minister[van Justitie en Veiligheid] + minister&[] + staatssecretaris[van Defensie]',
  ],
  ['de Minister-President', 'minister-president[]'],
  ['de Minister\u2011President', 'minister-president[]'],
  ['de Minister-President, Minister van Algemene Zaken', 'minister-president[]'],
  ['de Minister-President en de Minister van Defensie', 'minister-president[] + minister[van Defensie]'],
  ['de Minister van Defensie en de Minister-President', 'minister[van Defensie] + minister-president[]'],
  [
    'de Staatssecretaris van Defensie, bij afwezigheid van de Minister,',
    'staatssecretaris[van Defensie] + absent minister[]',
  ],
  ['de Staatssecretaris van Financiën – Toeslagen en Douane', 'staatssecretaris[van Financiën]'],
];

describe('addressees as printed', () => {
  for (const [phrase, read, day] of printed) {
    test(phrase, () => {
      const opening = addressed(phrase, day);
      assert.equal(shortly(opening), read);
      assert.deepEqual(opening.gaps, []);
      assert.equal(opening.subject?.text, 'bruggen in Oosterveen');
    });
  }

  test('a line end, a non-breaking blank and an accent typed apart make no difference', () => {
    const opening = addressed('de Ministers van Justitie\nen\u00a0Veiligheid en van Financie\u0308n');
    assert.equal(shortly(opening), 'ministers[van Justitie en Veiligheid; van Financiën]');
  });

  test('the posts of the day decide where two readings are possible', () => {
    const phrase = 'de Ministers van Economische Zaken en Klimaat en Groene Groei';
    assert.equal(
      shortly(addressed(phrase, '31 oktober 2024')),
      'ministers[van Economische Zaken; - Klimaat en Groene Groei]',
    );
    const alone = 'de Minister van Economische Zaken en Klimaat';
    assert.equal(shortly(addressed(alone, '31 oktober 2024')), 'minister[van Economische Zaken en Klimaat]');
  });
});

describe('addressees with a slip', () => {
  const slips: readonly (readonly [phrase: string, read: string])[] = [
    ['de Staatsecretaris van Financiën', 'staatssecretaris[van Financiën]'],
    ['de Minister President', 'minister-president[]'],
    ['de Minister Financiën', 'minister[- Financiën]'],
    ['de MinisterFinanciën', 'minister[- Financiën]'],
    ['de Ministers van Financiën en Defensie', 'ministers[van Financiën; - Defensie]'],
    ['de Minister van Onderwijs Cultuur en Wetenschap', 'minister[van ?Onderwijs Cultuur en Wetenschap]'],
    ['de Minister van Stoepen en Pleinen', 'minister[van ?Stoepen en Pleinen]'],
    ['de Ministers van Stoepen en Pleinen en van Defensie', 'ministers[van ?Stoepen en Pleinen; van Defensie]'],
    ['het kabinet en de Minister van Defensie', 'other[] + minister[van Defensie]'],
  ];
  for (const [phrase, read] of slips) {
    test(phrase, () => {
      const opening = addressed(phrase);
      assert.equal(shortly(opening), read);
      assert.equal(opening.subject?.text, 'bruggen in Oosterveen');
    });
  }

  test('a slip is known by what it is near', () => {
    const near = (phrase: string) => addressed(phrase).addressees[0]?.posts[0]?.near;
    assert.deepEqual(near('de Minister van Justitie en veiligheid')?.names, ['Justitie en Veiligheid']);
    assert.deepEqual(near('de Minister van VWS')?.names, ['Volksgezondheid, Welzijn en Sport']);
    assert.equal(near('de Minister van Justitie enVeiligheid')?.apart, 'blanks');
    assert.equal(near('de Minister van Stoepen en Pleinen'), undefined);
    assert.equal(near('de Minister van Financiën'), undefined);
  });
});
