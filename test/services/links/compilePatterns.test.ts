import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compilePatterns } from '../../../server/services/links/compilePatterns.ts';

const cases: readonly (readonly [pattern: string, page: string, matches: boolean])[] = [
  ['https://a.nl/b', 'https://a.nl/b', true],
  ['https://a.nl/b', 'https://a.nl/b/', false],
  ['https://a.nl/b', 'https://a.nl/bc', false],
  ['https://a.nl/b#kop', 'https://a.nl/b', true],
  ['https://a.nl/*', 'https://a.nl/b?c=d', true],
  ['https://a.nl/*', 'https://a.nl', false],
  ['https://a.nl*', 'https://a.nl', true],
  ['*', 'https://a.nl/', true],
  ['*', '', true],
  ['**', 'https://a.nl/', true],
  ['*.a.nl/*', 'https://www.a.nl/b', true],
  ['*.a.nl/*', 'https://www.xa.nl/b', false],
  ['*/intern/*', 'https://a.nl/intern/b', true],
  ['*/intern/*', 'https://a.nl/internet/b', false],
  ['https://*/b/*.pdf', 'https://a.nl/b/c.pdf', true],
  ['https://*/b/*.pdf', 'https://a.nl/b/c.pdf?d', false],
  ['*aab', 'https://a.nl/aaab', true],
  ['*aab*aab', 'https://a.nl/aab', false],
  ['ab*ba', 'aba', false],
  ['ab*ba', 'abba', true],
  ['*abab*c', 'aababac', true],
  ['HTTPS://Www.A.nl/b', 'https://www.a.nl/b', true],
  ['https://www.a.nl/b', 'HTTPS://WWW.A.NL/b', true],
  ['https://a.nl/B', 'https://a.nl/b', false],
  ['*.A.nl/B*', 'https://www.a.nl/Bc', true],
  ['*.A.nl/B*', 'https://www.a.nl/bc', false],
  ['*Verslag.pdf', 'https://a.nl/Verslag.pdf', true],
  ['https://a.nl?B*', 'https://A.nl?Bc', true],
  [' https://a.nl/b ', 'https://a.nl/b', true],
  ['', '', false],
  ['   ', 'https://a.nl/', false],
  ['a.nl', 'https://a.nl/', false],
  ['https://a.nl/(b|c)+[d].$', 'https://a.nl/(b|c)+[d].$', true],
  ['https://a.nl/.', 'https://a.nl/b', false],
  ['https://é.nl/*', 'https://É.nl/b', true],
];

describe('compilePatterns', () => {
  for (const [pattern, page, matches] of cases) {
    test(`${JSON.stringify(pattern)} ${matches ? 'describes' : 'does not describe'} ${JSON.stringify(page)}`, () => {
      assert.equal(compilePatterns([pattern])(page), matches);
    });
  }

  test('one pattern of many is enough, and none describes nothing', () => {
    const isIgnored = compilePatterns(['https://a.nl/', '*/b', 'ftp:*']);
    assert.deepEqual(['https://a.nl/', 'https://c.nl/b', 'ftp://d', 'https://a.nl/c'].map(isIgnored), [
      true,
      true,
      true,
      false,
    ]);
    assert.equal(compilePatterns([])('https://a.nl/'), false);
  });

  test('a star is whatever a regular expression would make of it', () => {
    const signs = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 12 });
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*'), maxLength: 8 });
    fc.assert(
      fc.property(patterns, signs, (pattern, page) => {
        const expected = pattern !== '' && new RegExp(`^${pattern.replaceAll('*', '[^]*')}$`).test(page);
        assert.equal(compilePatterns([pattern])(page), expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('a pattern made to take long takes no longer than others', () => {
    const page = `https://a.nl/${'a'.repeat(200_000)}`;
    const isIgnored = compilePatterns([`*${'a'.repeat(2000)}b*`, `${'*a'.repeat(2000)}*b`]);
    assert.equal(isIgnored(page), false);
  });
});
