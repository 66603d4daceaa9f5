import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPage } from '../../../server/services/links/checkPage.ts';
import { createTurns } from '../../../server/services/links/hostTurns.ts';
import type { Turns } from '../../../server/services/links/turns.ts';
import { answer, createLinkWorld, redirect, type Sent, type WorldOptions } from '../../support/linkWorld.ts';

/** What became of a page, how many requests it took, and how many milliseconds. */
async function timed(options: WorldOptions) {
  const world = createLinkWorld(options);
  const start = world.now();
  const { state, reason, httpStatus } = await world.check('http://a.nl/x');
  assert.equal(world.pending(), 0);
  return {
    what: [state, reason].filter(Boolean).join(' '),
    requests: world.requests.length,
    httpStatus,
    elapsed: world.now() - start,
    world,
  };
}

const inTurn = (timer: Parameters<typeof createTurns>[0], now: () => number) => createTurns(timer, now);

describe('checkPage, tries', () => {
  test('what passes is tried twice more, after one and after three seconds', async () => {
    const kinds: readonly (readonly [Sent, string])[] = [
      [{ fault: 'refused' }, 'gone refused'],
      [answer(429), 'unverifiable busy'],
    ];
    for (const [sent, what] of kinds) {
      const seen = await timed({ send: () => sent });
      assert.deepEqual([seen.what, seen.requests, seen.elapsed], [what, 3, 4000]);
    }
    for (const status of [408, 425, 500, 502, 503, 504]) {
      const seen = await timed({ send: () => answer(status) });
      const what = status < 500 ? 'unverifiable status' : 'unverifiable server-error';
      assert.deepEqual([seen.what, seen.requests, seen.elapsed], [what, 4, 4000], String(status));
    }
    const broken = await timed({ send: () => ({ fault: 'broken' }) });
    assert.deepEqual([broken.what, broken.requests, broken.elapsed], ['unverifiable broken', 4, 4000]);
    const lookup = await timed({ resolve: () => ({ fault: 'lookup' }) });
    assert.deepEqual([lookup.what, lookup.requests, lookup.elapsed], ['unverifiable lookup', 0, 4000]);
    assert.equal(lookup.world.lookups.length, 3);
  });

  test('what does not pass is not tried again', async () => {
    for (const fault of ['tls', 'unreachable', 'proxy'] as const) {
      const seen = await timed({ send: () => ({ fault }) });
      assert.deepEqual([seen.requests, seen.elapsed], [1, 0], fault);
    }
    for (const status of [403, 404, 410, 451, 501, 505]) {
      const seen = await timed({ send: () => answer(status) });
      assert.deepEqual([seen.requests, seen.elapsed], [2, 0], String(status));
    }
    for (const fault of ['no-host', 'offline'] as const) {
      const seen = await timed({ resolve: () => ({ fault }) });
      assert.deepEqual([seen.world.lookups.length, seen.elapsed], [1, 0], fault);
    }
  });

  test('a fault that passes is forgotten', async () => {
    const seen = await timed({ send: (_, nth) => (nth <= 2 ? { fault: 'refused' } : answer(200)) });
    assert.deepEqual([seen.what, seen.requests, seen.httpStatus], ['ok', 3, 200]);
  });

  test('the pauses are spread by chance, 30 % either way', async () => {
    const pauses = async (random: number) => (await timed({ random, send: () => ({ fault: 'refused' }) })).elapsed;
    assert.equal(await pauses(0), 700 + 2100);
    assert.equal(await pauses(0.999999), 1300 + 3900);
  });

  test('there are two more tries for the whole of a chain', async () => {
    const send: WorldOptions['send'] = (_, nth) => {
      return (
        [{ fault: 'refused' } as const, redirect(302, '/y'), { fault: 'refused' } as const][nth - 1] ?? {
          fault: 'refused',
        }
      );
    };
    const seen = await timed({ send });
    assert.deepEqual(
      [seen.what, seen.requests],
      ['unverifiable unreachable', 5],
      'and one more where only HEAD was sent on',
    );
  });
});

describe('checkPage, time', () => {
  test('a host that keeps silent is left when the time is up, with something kept for GET', async () => {
    const seen = await timed({
      send: async (request) => {
        const cancel = new Promise<Sent>((resolve) =>
          request.signal.addEventListener('abort', () => resolve({ fault: 'cancelled' })),
        );
        return cancel;
      },
    });
    assert.equal(seen.what, 'unverifiable timeout');
    assert.deepEqual(
      seen.world.requests.map(({ timeout }) => timeout),
      [10_000, 9_000],
    );
    assert.ok(seen.elapsed <= 21_000, String(seen.elapsed));
    assert.ok(seen.world.requests.every(({ signal }) => signal.aborted));
  });

  test('a network that keeps to its time gives GET the other half', async () => {
    const world = createLinkWorld({
      send: ({ timeout, signal }) =>
        new Promise((resolve) => {
          const stop = world.context.ports.timer(timeout, () => resolve({ fault: 'timeout' }));
          signal.addEventListener('abort', stop);
        }),
    });
    const start = world.now();
    assert.equal((await world.check('http://a.nl/x')).reason, 'timeout');
    assert.deepEqual(
      world.requests.map(({ method, timeout }) => [method, timeout]),
      [
        ['HEAD', 10_000],
        ['GET', 10_000],
      ],
    );
    assert.equal(world.now() - start, 20_000);
  });

  test('each next request has what is left of the time', async () => {
    const world = createLinkWorld({
      policy: { timeout: 10_000, connectTimeout: 4000 },
      send: ({ url }) =>
        new Promise((resolve) => {
          world.context.ports.timer(3000, () => resolve(redirect(302, `${url}x`)));
        }),
    });
    assert.equal((await world.check('http://a.nl/x')).reason, 'timeout');
    assert.deepEqual(
      world.requests.map(({ timeout }) => timeout),
      [5000, 5000, 4000, 1000],
    );
    assert.deepEqual(
      world.requests.map(({ connectTimeout }) => connectTimeout),
      [4000, 4000, 4000, 1000],
    );
  });

  test('there is no pause for a try that there is no time for', async () => {
    const seen = await timed({ policy: { timeout: 3000 }, send: () => ({ fault: 'refused' }) });
    assert.deepEqual([seen.what, seen.requests, seen.elapsed], ['gone refused', 2, 1000]);
  });

  test('a name that takes too long to look up is let go', async () => {
    const signals: { readonly aborted: boolean }[] = [];
    const seen = await timed({
      policy: { connectTimeout: 2000 },
      resolve: (_host, _nth, signal) => {
        signals.push(signal);
        return new Promise<never>(() => {});
      },
    });
    assert.deepEqual([seen.what, seen.requests, seen.elapsed], ['unverifiable lookup', 0, 10_000]);
    assert.ok(signals.length === 3 && signals.every(({ aborted }) => aborted));
  });

  test('a network that breaks its word is a broken one', async () => {
    const world = createLinkWorld({
      send: () => Promise.reject(new Error('no')),
      resolve: (_, nth) => (nth === 1 ? Promise.reject(new Error('no')) : ['8.8.8.8']),
    });
    assert.equal((await world.check('http://a.nl/x')).reason, 'broken');
  });

  test('a clock that is set back gives no more time', async () => {
    const world = createLinkWorld({ send: ({ method }) => answer(method === 'HEAD' ? 404 : 200) });
    let now = 1_000_000;
    const ports = { ...world.context.ports, now: () => (now -= 60_000) };
    await world.settle(checkPage('http://a.nl/x', { ...world.context, ports }));
    assert.deepEqual(
      world.requests.map(({ timeout }) => timeout),
      [10_000, 20_000],
    );
  });

  test('waiting for a turn takes no time of the address', async () => {
    let turns = 0;
    const slow: (...ports: Parameters<NonNullable<WorldOptions['turns']>>) => Turns = (timer) => ({
      take: (_host, _rates, _signal, task) =>
        new Promise((resolve) => {
          turns++;
          timer(60_000, () => void task().then((done) => resolve({ done })));
        }),
      busy: () => 'wait',
      answered: () => {},
      stop: () => {},
    });
    const seen = await timed({ turns: slow, send: ({ method }) => answer(method === 'HEAD' ? 404 : 200) });
    assert.deepEqual([seen.what, turns, seen.elapsed], ['ok', 2, 120_000]);
    assert.deepEqual(
      seen.world.requests.map(({ timeout }) => timeout),
      [10_000, 20_000],
    );
  });
});

describe('checkPage, busy hosts', () => {
  const at = (seconds: number) => new Date(Date.UTC(2024, 5, 12, 12, 0, seconds)).toUTCString();

  test('the turns hear of each answer, with the time that was asked for', async () => {
    const after = async (send: NonNullable<WorldOptions['send']>) => (await timed({ send })).world.told;
    assert.deepEqual(await after(() => answer(200)), ['answered a.nl']);
    assert.deepEqual(await after(() => answer(404)), ['answered a.nl', 'answered a.nl']);
    assert.deepEqual(await after((_, nth) => (nth === 1 ? answer(429, { 'retry-after': '7' }) : answer(200))), [
      'busy a.nl 7000',
      'answered a.nl',
    ]);
    assert.deepEqual(await after((_, nth) => (nth === 1 ? answer(503, { 'retry-after': at(9) }) : answer(200))), [
      'busy a.nl 9000',
      'answered a.nl',
    ]);
    assert.deepEqual(await after((_, nth) => (nth === 1 ? answer(429, { 'retry-after': 'soon' }) : answer(200))), [
      'busy a.nl undefined',
      'answered a.nl',
    ]);
    assert.deepEqual(await after(() => answer(403, { 'cf-mitigated': 'challenge', 'retry-after': '9' })), [
      'answered a.nl',
    ]);
    assert.deepEqual(await after(() => ({ fault: 'tls' })), []);
  });

  test('a wait that was asked for is waited, once, outside the time of the address', async () => {
    for (const [header, elapsed] of [
      ['20', 20_000],
      [at(25), 25_000],
      ['30', 30_000],
    ] as const) {
      const seen = await timed({
        turns: inTurn,
        policy: { timeout: 500 },
        send: (_, nth) => (nth === 1 ? answer(429, { 'retry-after': header }) : answer(200)),
      });
      assert.deepEqual([seen.what, seen.requests], ['ok', 2], header);
      assert.equal(seen.elapsed, elapsed, header);
    }
  });

  test('a wait of no time is no reason to hurry', async () => {
    const seen = await timed({ send: (_, nth) => (nth === 1 ? answer(429, { 'retry-after': '0' }) : answer(200)) });
    assert.deepEqual([seen.what, seen.elapsed], ['ok', 1000]);
  });

  test('a longer wait is not waited, and the host is left alone', async () => {
    for (const status of [429, 503]) {
      for (const header of ['31', '86400', '9'.repeat(100), at(3600)]) {
        const seen = await timed({ turns: inTurn, send: () => answer(status, { 'retry-after': header }) });
        assert.deepEqual([seen.what, seen.httpStatus, seen.requests], ['unverifiable busy', status, 1], header);
        assert.equal(seen.elapsed, 0);
        const again = await seen.world.check('http://a.nl/y');
        assert.deepEqual([again.reason, again.httpStatus, seen.world.requests.length], ['busy', undefined, 1]);
        assert.equal((await seen.world.check('http://b.nl/')).reason, 'busy');
        assert.equal(seen.world.requests.length, 2);
      }
    }
  });

  test('a host that stays busy is let go', async () => {
    const storm = await timed({ turns: inTurn, send: () => answer(429) });
    assert.deepEqual([storm.what, storm.requests], ['unverifiable busy', 3]);
    const down = await timed({ turns: inTurn, send: () => answer(503) });
    assert.deepEqual([down.what, down.httpStatus], ['unverifiable server-error', 503]);
    assert.ok(down.requests <= 4);
  });

  test('a redirect to a host that is closed is told as that', async () => {
    const world = createLinkWorld({
      turns: inTurn,
      send: ({ url }) => (url.includes('b.nl') ? answer(429, { 'retry-after': '999' }) : redirect(301, 'http://b.nl/')),
    });
    await world.check('http://b.nl/');
    const { reason, httpStatus, finalUrl, movedTo } = await world.check('http://a.nl/x');
    assert.deepEqual([reason, httpStatus, finalUrl, movedTo], ['busy', 301, 'http://a.nl/x', undefined]);
  });
});
