import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPage } from '../../../server/services/links/checkPage.ts';
import { createTurns } from '../../../server/services/links/hostTurns.ts';
import { answer, createLinkWorld, redirect, silence, type WorldOptions } from '../../support/linkWorld.ts';

describe('checkPage, taken back', () => {
  /** Cancels at a moment, and looks whether anything is left. */
  async function cancelled(options: WorldOptions, moment: number) {
    const world = createLinkWorld(options);
    world.context.ports.timer(moment, world.cancel);
    const start = world.now();
    const { state, reason } = await world.check('http://a.nl/x');
    assert.deepEqual([state, reason], ['unchecked', 'cancelled']);
    assert.equal(world.now() - start, moment);
    assert.equal(world.pending(), 0);
    return world;
  }

  test('before it began, nothing happens', async () => {
    const world = createLinkWorld();
    world.cancel();
    assert.equal((await world.check('http://a.nl/x')).reason, 'cancelled');
    assert.deepEqual([world.requests.length, world.lookups.length, world.pending()], [0, 0, 0]);
  });

  test('while a name is looked up', async () => {
    const signals: { readonly aborted: boolean }[] = [];
    const world = await cancelled(
      {
        resolve: (_host, _nth, signal) => {
          signals.push(signal);
          return new Promise<never>(() => {});
        },
      },
      500,
    );
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true],
    );
    assert.equal(world.requests.length, 0);
  });

  test('while a name is looked up that a proxy could try', async () => {
    const proxy = { enabled: true, http: 'http://proxy.nl:3128', https: undefined, bypass: [], strictSsl: true };
    const world = await cancelled({ policy: { proxy }, resolve: () => new Promise<never>(() => {}) }, 500);
    assert.equal(world.requests.length, 0);
  });

  test('while HEAD or GET is under way', async () => {
    const head = await cancelled({ send: silence }, 500);
    assert.deepEqual(
      head.requests.map(({ method, signal }) => [method, signal.aborted]),
      [['HEAD', true]],
    );
    const get = await cancelled({ send: (it) => (it.method === 'HEAD' ? answer(404) : silence(it)) }, 500);
    assert.deepEqual(
      get.requests.map(({ method, signal }) => [method, signal.aborted]),
      [
        ['HEAD', false],
        ['GET', true],
      ],
    );
  });

  test('further on in a chain', async () => {
    const world = await cancelled({ send: (it, nth) => (nth < 4 ? redirect(301, `/${nth}`) : silence(it)) }, 500);
    assert.deepEqual(
      world.requests.map(({ signal }) => signal.aborted),
      [false, false, false, true],
    );
  });

  test('between two tries', async () => {
    const world = await cancelled({ send: () => ({ fault: 'refused' }) }, 500);
    assert.equal(world.requests.length, 1);
  });

  test('while a busy host is waited for', async () => {
    const world = await cancelled({ turns: createTurns, send: () => answer(429, { 'retry-after': '20' }) }, 10_000);
    assert.equal(world.requests.length, 1);
  });

  test('leaves no listener behind on the signal, however it ended', async () => {
    for (const send of [() => answer(404), () => ({ fault: 'refused' }) as const, () => redirect(301, '/y')]) {
      const world = createLinkWorld({ send });
      let listening = 0;
      const signal = {
        ...world.context.signal,
        aborted: false,
        addEventListener: () => listening++,
        removeEventListener: () => listening--,
      };
      await world.settle(checkPage('http://a.nl/x', { ...world.context, signal }));
      assert.equal(listening, 0);
    }
  });
});
