import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Asking, isBusy, judgeAnswer } from '../../../server/services/links/judgeAnswer.ts';
import { answer } from '../../support/linkWorld.ts';

function judged(status: number, asking: Asking, headers: Readonly<Record<string, string>> = {}): string {
  const next = judgeAnswer(answer(status, headers), asking);
  if (next.step === 'redirect') return `redirect ${next.location}`;
  if (next.step === 'ask') return `ask ${next.asking}`;
  return `${next.step} ${next.verdict.state} ${next.verdict.reason ?? ''}`.trim();
}

const every = [101, 199, ...Array.from({ length: 401 }, (_, at) => 200 + at), 999];

/** What becomes of an answer to GET that leads nowhere else. */
function expected(status: number): string {
  const own: Readonly<Record<number, string>> = {
    401: 'end unverifiable login',
    403: 'end unverifiable forbidden',
    404: 'end gone not-found',
    408: 'retry unverifiable status',
    410: 'end gone deleted',
    425: 'retry unverifiable status',
    429: 'retry unverifiable busy',
    451: 'end unverifiable legal',
    500: 'retry unverifiable server-error',
    502: 'retry unverifiable server-error',
    503: 'retry unverifiable server-error',
    504: 'retry unverifiable server-error',
    999: 'end unverifiable robot-wall',
  };
  if (status >= 200 && status < 300) return 'end ok';
  return own[status] ?? (status >= 500 && status < 600 ? 'end unverifiable server-error' : 'end unverifiable status');
}

describe('judgeAnswer', () => {
  test('judges every status of an answer to GET', () => {
    for (const status of every) assert.equal(judged(status, 'whole'), expected(status), String(status));
    for (const status of every.filter((it) => it !== 416)) {
      assert.equal(judged(status, 'range'), expected(status), String(status));
    }
  });

  test('only 404 and 410 say that a page is gone', () => {
    const gone = every.filter((status) => judged(status, 'whole').includes('gone'));
    assert.deepEqual(gone, [404, 410]);
  });

  test('believes of HEAD only what is fine, too much, or a wall', () => {
    for (const status of every) {
      const known = (status >= 200 && status < 300) || status === 429 || status === 999;
      assert.equal(judged(status, 'head'), known ? expected(status) : 'ask range', String(status));
    }
  });

  test('asks without a range where the range is refused, once', () => {
    assert.equal(judged(416, 'head'), 'ask range');
    assert.equal(judged(416, 'range'), 'ask whole');
    assert.equal(judged(416, 'whole'), 'end unverifiable status');
  });

  test('follows the five redirects, where they say whereto', () => {
    for (const status of every) {
      const follows = [301, 302, 303, 307, 308].includes(status);
      for (const asking of ['head', 'range', 'whole'] as const) {
        const next = judged(status, asking, { location: ' /b ' });
        assert.equal(next === 'redirect /b', follows, `${status} ${asking}`);
        assert.ok(!judged(status, asking, { location: ' ' }).startsWith('redirect'), `${status} ${asking}`);
      }
    }
  });

  test('knows walls against robots, whatever they answer', () => {
    for (const asking of ['head', 'range', 'whole'] as const) {
      for (const status of [200, 202, 301, 403, 404, 405, 429, 503]) {
        for (const header of ['cf-mitigated', 'x-amzn-waf-action']) {
          const headers = { [header]: 'challenge', location: '/b' };
          assert.equal(judged(status, asking, headers), 'end unverifiable robot-wall', `${status} ${header}`);
        }
      }
      assert.equal(judged(403, asking, { 'x-datadome': 'protected' }), 'end unverifiable robot-wall');
      assert.equal(judged(200, asking, { 'x-datadome': 'protected' }), 'end ok');
    }
    assert.equal(judged(404, 'range', { 'x-datadome': 'protected' }), 'end gone not-found');
  });
});

describe('isBusy', () => {
  test('a host is busy where it says so itself', () => {
    const busy = every.filter((status) => isBusy(answer(status)));
    assert.deepEqual(busy, [429, 503]);
    assert.equal(isBusy(answer(503, { 'cf-mitigated': 'challenge' })), false);
  });
});
