import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { retryAfter } from '../../../server/services/links/retryAfter.ts';

const now = Date.UTC(2024, 5, 12, 12, 0, 0);

describe('retryAfter', () => {
  test('reads seconds', () => {
    assert.equal(retryAfter('0', now), 0);
    assert.equal(retryAfter('120', now), 120_000);
    assert.equal(retryAfter(' 7 ', now), 7000);
    assert.equal(retryAfter('9'.repeat(400), now), Number.MAX_SAFE_INTEGER);
  });

  test('reads dates in the three forms there are', () => {
    assert.equal(retryAfter('Wed, 12 Jun 2024 12:00:30 GMT', now), 30_000);
    assert.equal(retryAfter('Wednesday, 12-Jun-24 12:01:00 GMT', now), 60_000);
    assert.equal(retryAfter('Wed Jun 12 13:00:00 2024', now), 3_600_000);
    assert.equal(retryAfter('Sat Jun  1 12:00:00 2024', now), 0);
    assert.equal(retryAfter('wed, 12 jun 2024 12:00:01 gmt', now), 1000);
    assert.equal(retryAfter('Tue, 1 Jan 2030 00:00:00 UTC', now), Date.UTC(2030, 0, 1) - now);
  });

  test('a date that has been asks for no wait, a year of two digits is a near one', () => {
    assert.equal(retryAfter('Wed, 12 Jun 2024 11:59:59 GMT', now), 0);
    assert.equal(retryAfter('Sun, 06 Nov 1994 08:49:37 GMT', now), 0);
    assert.equal(retryAfter('Sunday, 06-Nov-94 08:49:37 GMT', now), 0);
    assert.equal(retryAfter('Sunday, 06-Nov-70 08:49:37 GMT', now), Date.UTC(2070, 10, 6, 8, 49, 37) - now);
  });

  test('what cannot be read says nothing', () => {
    const texts = [
      undefined,
      '',
      'soon',
      '-5',
      '1.5',
      '1e3',
      '0x10',
      '12 seconds',
      '2024-06-12T12:00:30Z',
      'Wed, 12 Foo 2024 12:00:30 GMT',
      'Wed, 32 Jun 2024 12:00:30 GMT',
      'Wed, 12 Jun 2024 25:00:30 GMT',
      'Wed, 12 Jun 2024 12:00:30',
      'Wed, 12 Jun 2024 12:00:30 +0200',
    ];
    for (const text of texts) assert.equal(retryAfter(text, now), undefined, text);
  });

  test('never throws, and never gives less than nothing', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      fc.nat().map(String),
    );
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const wait = retryAfter(text, at);
        assert.ok(wait === undefined || (Number.isSafeInteger(wait) && wait >= 0));
      }),
      { numRuns: 500 },
    );
  });
});
