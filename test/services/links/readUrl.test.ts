import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readUrl } from '../../../server/services/links/readUrl.ts';

const from = new URL('https://www.hoogkade.nl/nieuws/klok?a=1');

describe('readUrl', () => {
  test('reads where a redirect leads, from where it stands', () => {
    const targets: Readonly<Record<string, string | undefined>> = {
      'https://hoogkade.nl/b': 'https://hoogkade.nl/b',
      '/b': 'https://www.hoogkade.nl/b',
      b: 'https://www.hoogkade.nl/nieuws/b',
      '../b': 'https://www.hoogkade.nl/b',
      '?b=2': 'https://www.hoogkade.nl/nieuws/klok?b=2',
      '#deel': 'https://www.hoogkade.nl/nieuws/klok?a=1#deel',
      '//elders.nl/b#c': 'https://elders.nl/b#c',
      ' /b c ': 'https://www.hoogkade.nl/b%20c',
      '/\\127.0.0.1/': 'https://127.0.0.1/',
      '/één': 'https://www.hoogkade.nl/%C3%A9%C3%A9n',
      'file:///etc/hosts': 'file:///etc/hosts',
      'https://[': undefined,
      'https://hoogkade.nl:99999/': undefined,
    };
    for (const [location, expected] of Object.entries(targets)) {
      assert.equal(readUrl(location, from)?.href, expected, location);
    }
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (location) => readUrl(location, from) !== null));
  });
});
