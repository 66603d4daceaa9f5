import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  hasTwoHolders,
  isPostOn,
  nearPortfolios,
  portfoliosAt,
  postRows,
  prepositionsOf,
} from '../../server/core/data/posts.ts';
import { reference } from '../../server/core/data/reference.ts';
import { fromIso } from '../../server/core/index.ts';

const names = (text: string, at = 0) => portfoliosAt(text, at).map((match) => match.portfolio);

describe('portfolios in a text', () => {
  test('every portfolio of the data is found where it stands, and whole', () => {
    for (const { portfolio } of reference.posts) {
      assert.equal(portfoliosAt(`van ${portfolio} over`, 4)[0]?.end, 4 + portfolio.length, portfolio);
    }
  });
  test('the longest comes first', () => {
    assert.deepEqual(names('Economische Zaken en Klimaat over'), ['Economische Zaken en Klimaat', 'Economische Zaken']);
  });
  test('a part of a word is none', () => {
    assert.deepEqual(names('Defensieorder'), []);
    assert.deepEqual(names('Justitie-apparaat'), []);
  });
});

describe('posts on a day', () => {
  const isOn = (office: 'minister' | 'staatssecretaris', portfolio: string, day: string) =>
    isPostOn(office, portfolio, fromIso(day));
  test('from their first day to their last', () => {
    assert.equal(isOn('minister', 'Justitie en Veiligheid', '2021-10-01'), true);
    assert.equal(isOn('minister', 'Veiligheid en Justitie', '2021-10-01'), false);
    assert.equal(isOn('minister', 'Klimaat en Energie', '2023-05-05'), true);
    assert.equal(isOn('staatssecretaris', 'Klimaat en Energie', '2023-05-05'), false);
  });
  test('with two weeks around a change of cabinet', () => {
    assert.equal(isOn('minister', 'Klimaat en Energie', '2024-07-10'), true);
    assert.equal(isOn('minister', 'Klimaat en Energie', '2024-07-20'), false);
    assert.equal(isOn('minister', 'Klimaat en Groene Groei', '2024-06-25'), true);
    assert.equal(isOn('minister', 'Klimaat en Groene Groei', '2024-06-01'), false);
  });
  test('the Minister-President is minister of Algemene Zaken', () => {
    assert.equal(postRows('minister', 'Algemene Zaken').length, 1);
    assert.equal(postRows('staatssecretaris', 'Algemene Zaken').length, 0);
  });
  test('van or voor goes by the day', () => {
    const allowed = (portfolio: string, day: string) => [...prepositionsOf('minister', portfolio, fromIso(day))].sort();
    assert.deepEqual(allowed('Volkshuisvesting en Ruimtelijke Ordening', '2022-06-21'), ['voor']);
    assert.deepEqual(allowed('Volkshuisvesting en Ruimtelijke Ordening', '2024-10-31'), ['van']);
    assert.deepEqual(allowed('Asiel en Migratie', '2025-09-12'), ['van', 'voor']);
    assert.deepEqual(allowed('Werk en Participatie', '2026-03-12'), ['van', 'voor']);
    assert.deepEqual(allowed('Wonen en Rijksdienst', '2014-03-12'), ['voor']);
    assert.deepEqual(allowed('Immigratie en Asiel', '2011-03-12'), ['van', 'voor']);
    assert.deepEqual(allowed('Onderwijs, Cultuur en Wetenschap', '2024-10-31'), ['van']);
    assert.deepEqual(allowed('Stoepen en Pleinen', '2024-10-31'), []);
  });
  test('other printed names of a post are known', () => {
    assert.equal(isOn('minister', 'Medische Zorg en Sport', '2019-09-30'), true);
    assert.deepEqual(names('Medische Zorg en Sport over'), ['Medische Zorg en Sport', 'Medische Zorg']);
  });
  test('two secretaries of state of one ministry', () => {
    assert.equal(hasTwoHolders('Financiën', fromIso('2024-10-31')), true);
    assert.equal(hasTwoHolders('Financiën', fromIso('2019-10-31')), false);
    assert.equal(hasTwoHolders('Defensie', fromIso('2024-10-31')), false);
  });
});

describe('near portfolios', () => {
  const near = (name: string, day = '2024-10-31') => nearPortfolios(name, 'minister', fromIso(day));
  test('a slip for each portfolio of the data leads back to it', () => {
    for (const { portfolio } of reference.posts) {
      const slip = `${portfolio.slice(0, 3)}${portfolio.slice(4)}`;
      assert.ok(nearPortfolios(slip, 'minister', undefined)?.names.includes(portfolio), slip);
    }
  });
  test('those of the day come before others', () => {
    assert.deepEqual(near('Justitie en Veilighied')?.names, ['Justitie en Veiligheid']);
    assert.deepEqual(near('Sociale Zaken')?.names, ['Sociale Zaken en Werkgelegenheid']);
    assert.deepEqual(near('EZ')?.names, ['Economische Zaken']);
  });
  test('what is far from all is near none', () => {
    for (const name of ['', 'x', 'Stoepen en Pleinen', 'Zaken', 'het bericht', 'a'.repeat(200)]) {
      assert.equal(near(name), undefined, name);
    }
  });
});
