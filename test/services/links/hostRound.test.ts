import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createDueQueue } from '../../../server/services/links/dueQueue.ts';
import { createHostRound } from '../../../server/services/links/hostRound.ts';
import { noteBusy } from '../../../server/services/links/hostState.ts';
import { createWaitingLine } from '../../../server/services/links/waitingLine.ts';
import { createSimulatedTime } from '../../support/simulatedTime.ts';

describe('createHostRound', () => {
  test('forgets a host once there is nothing left to remember of it', async () => {
    const time = createSimulatedTime();
    const round = createHostRound(time.timer, time.now);
    const rates = { perHost: 1, interval: 100, atOnce: 10 };
    let most = 0;
    for (let n = 0; n < 20_000; n++) {
      const host = round.host(`${n}.nl`);
      const leave = host.waiting.add({
        rates,
        start: (release) => {
          leave();
          release();
        },
        refuse: () => {},
      });
      round.settle(host);
      most = Math.max(most, round.all().length);
      time.set(n);
    }
    assert.equal(most, 101, 'those of the last interval');
    assert.equal(time.pending(), 0);
  });

  test('remembers a host as long as it is closed, or its strikes or the waiting count', () => {
    const time = createSimulatedTime();
    const round = createHostRound(time.timer, time.now);
    for (const [name, retryAfter] of [
      ['closed.nl', 120_000],
      ['busy.nl', undefined],
      ['waited.nl', 1000],
    ] as const) {
      const host = round.host(name);
      noteBusy(host, retryAfter, time.now());
      if (name === 'waited.nl') host.strikes = 0;
      round.settle(host);
    }
    const knownAt = (now: number) => {
      time.set(now);
      round.settle(round.host('other.nl'));
      return ['closed.nl', 'busy.nl', 'waited.nl'].filter((name) => round.known(name) !== undefined);
    };
    assert.deepEqual(knownAt(60_999), ['closed.nl', 'busy.nl', 'waited.nl']);
    assert.deepEqual(knownAt(61_000), ['closed.nl']);
    assert.deepEqual(knownAt(119_999), ['closed.nl']);
    assert.deepEqual(knownAt(120_000), []);
    assert.equal(round.all().length, 0);
  });
});

describe('createDueQueue', () => {
  test('gives whatever was added in the order of time, none before its time', () => {
    const times = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 });
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 50 }), (added, now) => {
        const queue = createDueQueue<number>();
        for (const at of added) queue.add(at, at);
        const taken: number[] = [];
        for (let next = queue.take(now); next !== undefined; next = queue.take(now)) taken.push(next.item);
        const sorted = added.toSorted((a, b) => a - b);
        assert.deepEqual(
          taken,
          sorted.filter((at) => at <= now),
        );
        assert.equal(queue.next(), sorted[taken.length]);
      }),
    );
  });
});

describe('createWaitingLine', () => {
  test('is a list from which anything may be taken', () => {
    const steps = fc.array(fc.tuple(fc.boolean(), fc.nat()), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (plan) => {
        const line = createWaitingLine<number>();
        const leaves: (() => void)[] = [];
        let model: number[] = [];
        for (const [joins, which] of plan) {
          const member = which % Math.max(1, leaves.length);
          if (joins) model.push(leaves.push(line.add(leaves.length)) - 1);
          else {
            leaves[member]?.();
            model = model.filter((it) => it !== member);
          }
          assert.equal(line.first, model[0]);
        }
      }),
    );
  });
});
