import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkDocument, defaultSettings, parseDocument, SourceText } from '../../server/core/index.ts';
import { repairCaseNumber } from '../../server/core/rules/heading/repairCaseNumber.ts';

const facts = { today: { year: 2026, month: 11, day: 24 } };

/** The rules about the heading that speak of it, above a set of 2021. */
function found(heading: string, date = '1 oktober 2021'): string[] {
  const text = `${heading}\n\nVragen van het lid **Van Nispen** (SP) aan de Minister van Defensie over *bruggen* (ingezonden ${date}).\n\nVraag 1\n\nHoeveel bruggen?\n`;
  const findings = checkDocument(parseDocument(new SourceText(text)), defaultSettings, facts);
  return findings.filter(({ rule }) => rule.startsWith('case-')).map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('a heading', () => {
  test('with a number of the year is right', () => {
    for (const heading of ['## 2021Z16950', '# 2021Z16950', '## **2021Z16950**', '2021Z16950\n---']) {
      assert.deepEqual(found(heading), [], heading);
    }
  });
  test('with a placeholder waits', () => {
    const pending = [
      '',
      'JJJJZNNNNN',
      'jjjjZnnnnn',
      'XXXXZXXXXX',
      'JJJJZ…',
      '2021Z…',
      '2021Z...',
      '2021Z',
      '2021Z_____',
    ];
    for (const text of [...pending, '2021ZXXXXX', '2021Z?????', '2021Z123XX', '2021Z00000', '…', 'XXXX']) {
      assert.deepEqual(found(`## ${text}`), ['case-number-pending hint'], text);
    }
  });
  test('with anything else is wrong', () => {
    for (const text of ['2021z16950', '2021Z 16950', '16950', 'Bruggen', '2007Z16950', '2021Z16950 en 2021Z16951']) {
      assert.deepEqual(found(`## ${text}`), ['case-number-invalid error'], text);
    }
    assert.deepEqual(found('##2021Z16950'), ['case-number-invalid error']);
  });
  test('with a number of another year is wrong, but for a few days', () => {
    assert.deepEqual(found('## 2020Z16950'), ['case-number-year warning']);
    assert.deepEqual(found('## 2121Z16950'), ['case-number-year warning']);
    assert.deepEqual(found('## 2021Z24950', '4 januari 2022'), ['case-number-year hint']);
    assert.deepEqual(found('## 2021Z24950', '5 januari 2022'), ['case-number-year warning']);
    assert.deepEqual(found('## 2022Z00001', '29 december 2021'), ['case-number-year hint']);
    assert.deepEqual(found('## 2022Z00001', '28 december 2021'), ['case-number-year warning']);
  });
});

describe('a number that can be read only one way', () => {
  test('is read so', () => {
    const written = [
      '2021z16950',
      '2021 Z16950',
      '2021Z16 950',
      '2021-Z16950',
      '2021ZZ16950',
      '2021X16950',
      '202116950',
    ];
    const more = ['2021Z016950', '2O21Z16950', '2021ZI6950', 'Zaaknummer 2021Z16950', 'kv-tk-2021Z16950'];
    for (const text of [...written, ...more, '2021Z16950.', 'Z2021 16950', '21Z16950']) {
      assert.equal(repairCaseNumber(text, undefined), '2021Z16950', text);
    }
    assert.equal(repairCaseNumber('2021Z1695', undefined), '2021Z01695');
  });
  test('may need the year of submission', () => {
    for (const text of ['Z16950', '16950', '202Z16950', '1998Z16950', '20211Z16950']) {
      assert.equal(repairCaseNumber(text, undefined), undefined, text);
      assert.equal(repairCaseNumber(text, 2021), '2021Z16950', text);
    }
  });
  test('is not read where there are more ways, or none', () => {
    for (const text of ['2021Z169500', '2021Z16950 en 2021Z16951', 'Bruggen', '', '2021Z', '1695', '2021Z00000']) {
      assert.equal(repairCaseNumber(text, 2021), undefined, text);
    }
  });
  test('has the right form, whatever was written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9OIlzZ ./-]{0,14}$/), (text) => {
        const number = repairCaseNumber(text, 2021);
        assert.ok(number === undefined || /^20\d\dZ\d{5}$/.test(number));
      }),
    );
  });
});
