import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createTurns } from '../../../server/services/links/hostTurns.ts';
import type { Rates } from '../../../server/services/links/turns.ts';
import { createSimulatedTime } from '../../support/simulatedTime.ts';

const rates: Rates = { perHost: 2, interval: 250, atOnce: 16 };

interface Start {
  readonly host: string;
  readonly at: number;
}

function createScene() {
  const time = createSimulatedTime();
  const turns = createTurns(time.timer, time.now);
  const starts: Start[] = [];
  const answers: unknown[] = [];
  const ask = (host: string, duration: number, more: Partial<Rates> = {}, signal: AbortSignal = never()) => {
    const task = async () => {
      starts.push({ host, at: time.now() });
      await time.wait(duration);
      return host;
    };
    const taken = turns.take(host, { ...rates, ...more }, signal, task);
    void taken.then((answer) => answers.push(answer));
    return taken;
  };
  return { time, turns, starts, answers, ask, at: (host: string) => timesOf(host, starts) };
}

/** Another each time, as each page has its own. */
function never(): AbortSignal {
  return new AbortController().signal;
}

function timesOf(host: string, starts: readonly Start[]): readonly number[] {
  return starts.filter((it) => it.host === host).map(({ at }) => at);
}

describe('turns of one host', () => {
  test('begin no sooner after one another than the interval', async () => {
    const { time, ask, at } = createScene();
    for (let n = 0; n < 5; n++) void ask('a.nl', 10);
    await time.run();
    assert.deepEqual(at('a.nl'), [0, 250, 500, 750, 1000]);
  });

  test('are no more at once than it is asked to bear', async () => {
    const { time, ask, at } = createScene();
    for (let n = 0; n < 6; n++) void ask('a.nl', 600);
    await time.run();
    assert.deepEqual(at('a.nl'), [0, 250, 600, 850, 1200, 1450]);
  });

  test('are in the order of asking, also for what asks later', async () => {
    const { time, turns } = createScene();
    const order: number[] = [];
    const take = (n: number) => turns.take('a.nl', rates, never(), async () => void order.push(n));
    void take(0);
    void take(1);
    await time.run(100);
    void take(2);
    await time.run();
    assert.deepEqual(order, [0, 1, 2]);
  });

  test('come sooner to what goes on with a page that was begun', async () => {
    const { time, turns } = createScene();
    const order: string[] = [];
    const take = (what: string, goesOn?: boolean) =>
      turns.take('a.nl', rates, never(), async () => void order.push(what), goesOn);
    for (const what of ['a', 'b', 'c']) void take(what);
    await time.run(100);
    void take('a again', true);
    await time.run();
    assert.deepEqual(order, ['a', 'a again', 'b', 'c']);
  });

  test('come at once again after a rest', async () => {
    const { time, ask, at } = createScene();
    void ask('a.nl', 10);
    await time.run(249);
    void ask('a.nl', 10);
    await time.run(1000);
    void ask('a.nl', 10);
    await time.run();
    assert.deepEqual(at('a.nl'), [0, 250, 1249]);
  });

  test('give the result, or fail as the task fails, and the place is free again', async () => {
    const { time, turns, ask } = createScene();
    const one = { ...rates, perHost: 1, interval: 0 };
    const failing = [
      () => Promise.reject(new Error('later')),
      () => {
        throw new Error('at once');
      },
    ];
    for (const task of failing) await assert.rejects(turns.take('a.nl', one, never(), task), /later|at once/);
    const last = ask('a.nl', 10, { perHost: 1, interval: 0, atOnce: 1 });
    await time.run();
    assert.deepEqual(await last, { done: 'a.nl' });
  });
});

describe('turns of many hosts', () => {
  const permitted = Math.max((1000 * 100) / 16, 9 * 250 + 100);
  const orders: Readonly<Record<string, (n: number) => number>> = {
    'one host after the other': (n) => Math.floor(n / 10),
    'all through one another': (n) => n % 100,
  };

  for (const [name, hostOf] of Object.entries(orders)) {
    test(`take hardly longer than they must: 1,000 of 100 hosts, ${name}`, async () => {
      const { time, ask, answers, at } = createScene();
      for (let n = 0; n < 1000; n++) void ask(`${hostOf(n)}.nl`, 100);
      await time.run();
      assert.equal(answers.length, 1000);
      assert.equal(at('7.nl').length, 10);
      assert.ok(time.now() >= permitted);
      assert.ok(time.now() <= permitted * 1.05, `${time.now()} for ${permitted}`);
    });
  }

  test('do not wait for a host that has much to do', async () => {
    const { time, ask, starts, at } = createScene();
    for (let n = 0; n < 900; n++) void ask('much.nl', 100);
    for (let n = 0; n < 99; n++) void ask(`little-${n}.nl`, 100);
    await time.run();
    const last = Math.max(...starts.filter(({ host }) => host !== 'much.nl').map((it) => it.at));
    assert.ok(last <= 700, `${last}`);
    assert.ok(time.now() <= (899 * 250 + 100) * 1.05, `${time.now()}`);
    assert.ok(at('much.nl').filter((it) => it <= 700).length >= 2, 'and it does not wait for all of them either');
  });

  test('are no more at once than in all, and every free place is taken at once', async () => {
    const { time, ask, starts } = createScene();
    for (let n = 0; n < 7; n++) void ask(`${n}.nl`, 100 + n, { atOnce: 3 });
    await time.run();
    assert.deepEqual(
      starts.map(({ at }) => at),
      [0, 0, 0, 100, 101, 102, 203],
    );
  });

  test('need one timer', async () => {
    const { time, turns } = createScene();
    for (let n = 0; n < 50; n++) for (let i = 0; i < 3; i++) void turns.take(`${n}.nl`, rates, never(), async () => n);
    await time.rest();
    assert.equal(time.pending(), 1);
    await time.run();
    assert.equal(time.now(), 500);
  });
});

describe('a request that is taken back', () => {
  test('leaves the line at once and never starts', async () => {
    const { time, ask, at } = createScene();
    const controller = new AbortController();
    void ask('a.nl', 10);
    const second = ask('a.nl', 10, {}, controller.signal);
    void ask('a.nl', 10);
    await time.run(100);
    controller.abort();
    assert.equal(await second, 'cancelled');
    await time.run();
    assert.deepEqual(at('a.nl'), [0, 250]);
    assert.equal(await ask('b.nl', 10, {}, controller.signal), 'cancelled');
    assert.deepEqual(at('b.nl'), []);
  });

  test('leaves nothing behind: 500, half-way', async () => {
    const { time, ask, starts, answers } = createScene();
    const controllers = Array.from({ length: 500 }, () => new AbortController());
    for (const [n, { signal }] of controllers.entries()) void ask(`${n % 20}.nl`, 100, {}, signal);
    await time.run(1600);
    const begun = starts.length;
    assert.ok(begun > 100 && begun < 400, `${begun}`);
    for (const controller of controllers) controller.abort();
    await time.rest();
    assert.equal(answers.filter((it) => it === 'cancelled').length, 500 - begun);
    await time.run();
    assert.equal(starts.length, begun);
    assert.equal(answers.length, 500);
    assert.equal(time.pending(), 0);
  });

  test('that stands alone in its line leaves no timer', async () => {
    const { time, turns } = createScene();
    const controller = new AbortController();
    await turns.take('a.nl', rates, never(), async () => 1);
    const waiting = turns.take('a.nl', rates, controller.signal, async () => 2);
    await time.rest();
    assert.equal(time.pending(), 1);
    controller.abort();
    assert.equal(await waiting, 'cancelled');
    assert.equal(time.pending(), 0);
  });

  test('has nothing more to hear from its signal once it has begun', async () => {
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
    } as unknown as AbortSignal;
    const { time, ask } = createScene();
    for (let n = 0; n < 3; n++) void ask('a.nl', 10, {}, signal);
    assert.equal(listeners.size, 2);
    await time.run();
    assert.equal(listeners.size, 0);
  });
});

describe('a busy host', () => {
  test('is waited for as long as it asks, and others are not', async () => {
    const { time, turns, ask, at } = createScene();
    assert.equal(turns.busy('a.nl', 12_000), 'wait');
    void ask('a.nl', 10);
    void ask('b.nl', 10);
    await time.run();
    assert.deepEqual(at('a.nl'), [12_000]);
    assert.deepEqual(at('b.nl'), [0]);
  });

  test('holds up what waits already; the longest it asked for counts, also after a good answer', async () => {
    const { time, turns, ask, at } = createScene();
    for (let n = 0; n < 3; n++) void ask('a.nl', 10);
    await time.run(100);
    turns.busy('a.nl', 5000);
    turns.busy('a.nl', 1000);
    turns.answered('a.nl');
    await time.run();
    assert.deepEqual(at('a.nl'), [0, 5100, 5350]);
  });

  test('that asks for more than half a minute is left alone until then, by what waits and by what comes', async () => {
    const { time, turns, ask, at } = createScene();
    const first = [ask('a.nl', 10), ask('a.nl', 10), ask('a.nl', 10)];
    await time.run(20);
    assert.equal(turns.busy('a.nl', 30_000), 'wait');
    assert.equal(turns.busy('a.nl', 90_000), 'closed');
    assert.deepEqual(await Promise.all(first), [{ done: 'a.nl' }, 'closed', 'closed']);
    await time.run(89_999);
    assert.equal(await ask('a.nl', 10), 'closed');
    await time.run(1);
    void ask('a.nl', 10);
    await time.run();
    assert.deepEqual(at('a.nl'), [0, 90_020]);
  });

  test('that does not say how long is waited for longer each time, and not after the third', async () => {
    const { time, turns, ask } = createScene();
    const startOf = async () => {
      const start = time.now();
      await Promise.all([ask('a.nl', 0), time.run()]);
      return time.now() - start;
    };
    assert.equal(turns.busy('a.nl', undefined), 'wait');
    assert.equal(await startOf(), 1000);
    assert.equal(turns.busy('a.nl', undefined), 'wait');
    assert.equal(await startOf(), 2000);
    assert.equal(turns.busy('a.nl', undefined), 'closed');
    await time.run(59_999);
    assert.equal(await ask('a.nl', 0), 'closed');
    await time.run(1);
    assert.equal(await startOf(), 0);
    assert.equal(turns.busy('a.nl', undefined), 'wait', 'it begins anew');
  });

  test('that answers in between, or long ago, has a clean slate', async () => {
    const { time, turns } = createScene();
    for (let n = 0; n < 5; n++) {
      assert.equal(turns.busy('a.nl', undefined), 'wait');
      turns.answered('a.nl');
      assert.equal(turns.busy('b.nl', undefined), 'wait');
      await time.run(62_000);
    }
  });

  test('that asks for a little again and again is left alone too', () => {
    const { turns } = createScene();
    const answers = Array.from({ length: 7 }, () => turns.busy('a.nl', 0));
    assert.deepEqual(answers, ['wait', 'wait', 'wait', 'wait', 'wait', 'closed', 'wait']);
  });

  test('that makes us wait for minutes in all is left alone, whatever it answers in between', async () => {
    const { time, turns, ask } = createScene();
    const answers: string[] = [];
    for (let n = 0; n < 5; n++) {
      answers.push(turns.busy('a.nl', 30_000));
      await Promise.all([ask('a.nl', 10), time.run()]);
      turns.answered('a.nl');
    }
    assert.deepEqual(answers, ['wait', 'wait', 'wait', 'wait', 'closed']);
    assert.equal(turns.busy('b.nl', 30_000), 'wait', 'others have nothing to do with it');
  });

  test('that says the same to several at once makes us wait for it once', () => {
    const { turns } = createScene();
    for (let n = 0; n < 20; n++) {
      assert.equal(turns.busy('a.nl', 30_000), 'wait');
      turns.answered('a.nl');
    }
  });

  test('that asks for nonsense is not believed', async () => {
    for (const asked of [Number.NaN, -5, Number.NEGATIVE_INFINITY]) {
      const { time, turns, ask, at } = createScene();
      assert.equal(turns.busy('a.nl', asked), 'wait');
      void ask('a.nl', 10);
      await time.run();
      assert.deepEqual(at('a.nl'), [0]);
    }
    for (const asked of [Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER]) {
      const { time, turns, ask } = createScene();
      assert.equal(turns.busy('a.nl', asked), 'closed');
      await time.run(86_399_999);
      assert.equal(await ask('a.nl', 10), 'closed');
      await time.run(1);
      const later = ask('a.nl', 10);
      await time.run();
      assert.deepEqual(await later, { done: 'a.nl' }, 'after a day it is asked again');
    }
  });
});

describe('turns that are stopped', () => {
  test('let nothing go any more', async () => {
    const { time, turns, ask, starts, answers } = createScene();
    for (let n = 0; n < 40; n++) void ask(`${n % 4}.nl`, 100);
    await time.run(10);
    turns.stop();
    await time.rest();
    assert.equal(answers.filter((it) => it === 'cancelled').length, 36);
    assert.equal(await ask('z.nl', 1), 'cancelled');
    await time.run();
    assert.equal(starts.length, 4);
    assert.equal(answers.length, 41);
    assert.equal(time.pending(), 0);
  });
});

describe('a clock', () => {
  test('that is set back holds nobody up for long', async () => {
    const { time, ask, at } = createScene();
    for (let n = 0; n < 3; n++) void ask('a.nl', 10);
    await time.run(100);
    time.set(-3_600_000);
    await time.run(1000);
    assert.equal(at('a.nl').length, 3);
  });
});

describe('whatever is asked', () => {
  const arrival = fc.record({
    at: fc.integer({ min: 0, max: 2000 }),
    host: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    duration: fc.integer({ min: 0, max: 900 }),
    patience: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined }),
  });

  test('the rates are kept, and everybody has a turn or leaves', async () => {
    const plan = fc.record({
      perHost: fc.integer({ min: 1, max: 3 }),
      interval: fc.constantFrom(0, 50, 250),
      atOnce: fc.integer({ min: 1, max: 4 }),
      arrivals: fc.array(arrival, { maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ arrivals, ...own }) => {
        const time = createSimulatedTime();
        const turns = createTurns(time.timer, time.now);
        const hosts = new Map<string, { running: number; waiting: number; last: number }>();
        let running = 0;
        let ended = 0;
        for (const { at, host, duration, patience } of arrivals) {
          const state = hosts.get(host) ?? { running: 0, waiting: 0, last: Number.NEGATIVE_INFINITY };
          hosts.set(host, state);
          const controller = new AbortController();
          const task = async () => {
            assert.ok(time.now() - state.last >= own.interval, 'too soon');
            assert.ok(++state.running <= own.perHost, 'too many for a host');
            assert.ok(++running <= own.atOnce, 'too many in all');
            state.last = time.now();
            state.waiting--;
            await time.wait(duration);
            state.running--;
            running--;
          };
          time.timer(at, () => {
            state.waiting++;
            void turns.take(host, own, controller.signal, task).then((answer) => {
              ended++;
              if (answer === 'cancelled') state.waiting--;
            });
          });
          if (patience !== undefined) time.timer(at + patience, () => controller.abort());
        }
        await time.run();
        assert.equal(ended, arrivals.length);
        for (const state of hosts.values()) assert.deepEqual([state.running, state.waiting], [0, 0]);
        assert.equal(time.pending(), 0);
      }),
    );
  });

  test('no place is empty while someone may go', async () => {
    const plan = fc.record({
      perHost: fc.integer({ min: 1, max: 3 }),
      interval: fc.constantFrom(50, 250),
      atOnce: fc.integer({ min: 1, max: 4 }),
      arrivals: fc.array(arrival, { minLength: 1, maxLength: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ arrivals, ...own }) => {
        const time = createSimulatedTime();
        const turns = createTurns(time.timer, time.now);
        const hosts = new Map(arrivals.map(({ host }) => [host, { running: 0, waiting: 0, last: -1000 }]));
        let running = 0;
        for (const { host, duration } of arrivals) {
          const state = hosts.get(host) ?? assert.fail();
          state.waiting++;
          void turns.take(host, own, never(), async () => {
            state.waiting--;
            state.running++;
            running++;
            state.last = time.now();
            await time.wait(duration);
            state.running--;
            running--;
          });
        }
        do {
          await time.rest();
          const able = [...hosts.values()].filter(
            (it) => it.waiting > 0 && it.running < own.perHost && time.now() - it.last >= own.interval,
          );
          // A host that may go this very moment is woken by a timer of this moment.
          const woken = able.filter((it) => time.now() - it.last > own.interval);
          assert.ok(woken.length === 0 || running === own.atOnce, `${running} run, ${woken.length} could`);
        } while (await time.step());
        assert.equal(running, 0);
        for (const { waiting } of hosts.values()) assert.equal(waiting, 0);
      }),
    );
  });
});
